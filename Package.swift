// swift-tools-version: 6.1

import PackageDescription

/// Every target of ours: Swift 6 language mode comes with the tools version; imports say who may see them.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

// On Linux the C libraries are linked in whole, so that the program runs where they are not installed, or are of another
// version; on macOS pkg-config says where Homebrew has them.
#if os(Linux)
    let libcmark: (pkgConfig: String?, libraries: [String]) = (nil, [":libcmark-gfm-extensions.a", ":libcmark-gfm.a"])
    let libyaml: (pkgConfig: String?, libraries: [String]) = (nil, [":libyaml.a"])
#else
    let libcmark: (pkgConfig: String?, libraries: [String]) = ("libcmark-gfm", ["cmark-gfm-extensions", "cmark-gfm"])
    let libyaml: (pkgConfig: String?, libraries: [String]) = ("yaml-0.1", ["yaml"])
#endif

let package = Package(
    name: "journal",
    platforms: [.macOS(.v14)],
    products: [
        .executable(name: "journal", targets: ["journal"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
    ],
    targets: [
        // The system's C libraries, one importer each.
        .systemLibrary(
            name: "CMarkGFM",
            pkgConfig: libcmark.pkgConfig,
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]
        ),
        .systemLibrary(
            name: "CYAML",
            pkgConfig: libyaml.pkgConfig,
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
        ),

        // The memory that libcmark-gfm takes for one document.
        .target(
            name: "CMarkArena", dependencies: ["CMarkGFM"],
            linkerSettings: libcmark.libraries.map { .linkedLibrary($0) }),

        // The inner loop of the hash of each page.
        .target(name: "CSHA256"),

        // One pipeline, one direction: text → Markdown → core → pages → files.
        .target(name: "JournalText", swiftSettings: settings),
        .target(
            name: "JournalMarkdown", dependencies: ["JournalText", "CMarkGFM", "CMarkArena"], swiftSettings: settings),
        .target(
            name: "JournalCore", dependencies: ["JournalText", "JournalMarkdown", "CYAML"], swiftSettings: settings,
            linkerSettings: libyaml.libraries.map { .linkedLibrary($0) }),
        .target(
            name: "JournalTemplates",
            path: "templates",
            resources: [.embedInCode("pages"), .embedInCode("data"), .embedInCode("entries")],
            swiftSettings: settings
        ),
        .target(
            name: "JournalRender",
            dependencies: [
                "JournalText", "JournalMarkdown", "JournalCore", "CSHA256",
            ],
            swiftSettings: settings
        ),
        .target(
            name: "JournalIO",
            dependencies: ["JournalText", "JournalMarkdown", "JournalCore", "JournalRender"],
            swiftSettings: settings
        ),
        .target(
            name: "JournalCLI",
            dependencies: [
                "JournalText", "JournalMarkdown", "JournalCore", "JournalRender", "JournalIO", "JournalTemplates",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(name: "journal", dependencies: ["JournalCLI"]),

        .testTarget(name: "JournalTextTests", dependencies: ["JournalText"], swiftSettings: settings),
        .testTarget(
            name: "JournalMarkdownTests", dependencies: ["JournalText", "JournalMarkdown"], swiftSettings: settings),
        .testTarget(
            name: "JournalCoreTests",
            dependencies: ["JournalText", "JournalMarkdown", "JournalCore", "JournalTemplates"],
            swiftSettings: settings),
        .testTarget(
            name: "JournalRenderTests",
            dependencies: [
                "JournalText", "JournalMarkdown", "JournalCore", "JournalRender", "JournalTemplates", "CSHA256",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "JournalIOTests",
            dependencies: ["JournalText", "JournalMarkdown", "JournalCore", "JournalRender", "JournalIO"],
            swiftSettings: settings),
        .testTarget(
            name: "JournalCLITests",
            dependencies: [
                "JournalText", "JournalMarkdown", "JournalCore", "JournalRender", "JournalIO", "JournalCLI",
                "JournalTemplates",
            ],
            exclude: ["Gallery", "Goldens", "Vaults"],
            swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
