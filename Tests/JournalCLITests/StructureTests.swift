import Foundation
import Testing

/// What ARCHITECTURE.md says of the targets and their folders, read from the sources.
@Suite("The structure of the sources")
struct StructureTests {
    /// By target, the modules that its files may import; those of the system among them.
    static let allowed: [String: Set<String>] = [
        "JournalText": [],
        "JournalMarkdown": ["CMarkArena", "CMarkGFM", "JournalText"],
        "JournalCore": ["CYAML", "JournalText", "JournalMarkdown"],
        "JournalRender": ["CSHA256", "JournalText", "JournalMarkdown", "JournalCore"],
        "JournalIO": ["JournalText", "JournalMarkdown", "JournalCore", "JournalRender", "Glibc", "Musl", "Darwin"],
        "JournalCLI": [
            "ArgumentParser", "JournalText", "JournalMarkdown", "JournalCore", "JournalRender", "JournalIO",
            "JournalTemplates",
        ],
    ]

    /// Files that may import one module more, and why.
    private static let exceptions: [String: Set<String>] = [
        // Threads of the system, for one loop.
        "JournalCore/Visible/ParallelRanges.swift": ["Glibc", "Musl", "Darwin"],
        // The broken pipe of standard output.
        "JournalCLI/JournalProgram.swift": ["Glibc", "Musl", "Darwin"],
    ]

    /// The folders that alone may import a C library.
    private static let importers: [String: String] = [
        "CMarkGFM": "JournalMarkdown/", "CMarkArena": "JournalMarkdown/", "CYAML": "JournalCore/YAML/",
        "CSHA256": "JournalRender/SHA256.swift",
    ]

    @Test("each target imports what it may, and nothing else", arguments: allowed.keys.sorted())
    func imports(of target: String) throws {
        let files = try SourceText.all(in: target)
        #expect(!files.isEmpty)
        for file in files {
            let modules = Self.allowed[target, default: []].union(Self.exceptions[file.path, default: []])
            for module in file.imports {
                #expect(modules.contains(module), "\(file.path) imports \(module)")
                if let importer = Self.importers[module] {
                    #expect(file.path.hasPrefix(importer), "\(file.path) imports \(module)")
                }
            }
        }
    }

    @Test("no folder of a target knows one that knows it", arguments: allowed.keys.sorted())
    func direction(of target: String) throws {
        let files = try SourceText.all(in: target)
        // Names that are declared within others too say nothing of a folder.
        let nested = Set(files.flatMap(\.nestedTypes))
        var homes: [String: Set<String>] = [:]
        for file in files { for type in file.topTypes { homes[type, default: []].insert(file.folder) } }
        var known: [String: [String: String]] = [:]
        for file in files {
            for word in file.capitalWords where !nested.contains(word) {
                guard let home = homes[word], !home.contains(file.folder) else { continue }
                for folder in home { known[file.folder, default: [:]][folder] = "\(file.path) knows \(word)" }
            }
        }
        var left = Set(files.map(\.folder))
        while let last = left.first(where: {
            left.isDisjoint(with: Set(known[$0, default: [:]].keys).subtracting([$0]))
        }) {
            left.remove(last)
        }
        let circle = left.sorted().flatMap { folder in
            known[folder, default: [:]].filter { left.contains($0.key) }.map { "\(folder) → \($0.key): \($0.value)" }
        }
        #expect(left.isEmpty, "\(circle.sorted().joined(separator: "\n"))")
    }

    @Test("what other targets may use has a comment", arguments: allowed.keys.sorted())
    func documented(_ target: String) throws {
        for file in try SourceText.all(in: target) {
            #expect(file.undocumented.isEmpty, "\(file.path): lines \(file.undocumented)")
        }
    }

    @Test("links in comments lead to something that is declared")
    func links() throws {
        let files = try Self.allowed.keys.flatMap { try SourceText.all(in: $0) }
        let declared = Set(files.flatMap(\.declaredNames))
        for file in files {
            for link in file.links {
                for part in link.split(separator: "/") {
                    let name = String(part.prefix { $0 != "(" })
                    if !declared.contains(name) { Issue.record("\(file.path): ``\(link)``") }
                }
            }
        }
    }
}

/// One file of the sources, as far as tests read it: by words, as the whole of the sources is read each time.
struct SourceText {
    /// Relative to `Sources`.
    let path: String
    private(set) var imports: [String] = []
    private(set) var topTypes: [String] = []
    private(set) var nestedTypes: [String] = []
    /// Words that begin with a capital, as types do.
    private(set) var capitalWords: Set<String> = []
    /// Types, functions, values, cases: whatever a link may name.
    private(set) var declaredNames: Set<String> = ["init"]
    private(set) var links: [String] = []
    /// Declarations for other targets that have no comment, by line.
    private(set) var undocumented: [Int] = []

    /// The files of a target, in no order.
    static func all(in target: String) throws -> [SourceText] {
        let folder = Sources.root.appendingPathComponent("Sources").appendingPathComponent(target)
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return try names.filter { $0.hasSuffix(".swift") }.map { name in
            SourceText(
                path: "\(target)/\(name)", try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8))
        }
    }

    /// The first folder within the target; empty for a file of the target's own.
    var folder: String {
        let parts = path.split(separator: "/")
        return parts.count > 2 ? String(parts[1]) : ""
    }

    private static let types: Set<String> = ["struct", "class", "enum", "protocol", "typealias"]
    private static let members: Set<String> = types.union(["func", "var", "let"])

    init(path: String, _ text: String) {
        self.path = path
        var isCommented = false
        for (number, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let line = Array(line)
            let start = line.firstIndex { $0 != 0x20 } ?? line.count
            if line[start...].starts(with: "///".utf8) {
                read(comment: line)
                isCommented = true
                continue
            }
            let words = Self.words(of: line)
            if words.first == "package", words.dropFirst().first != "import", !isCommented {
                undocumented.append(number + 1)
            }
            // What stands before a declaration stands between it and its comment.
            if line[start...].first != 0x40 { isCommented = false }
            read(words, isTop: start == 0)
        }
    }

    private mutating func read(_ words: [String], isTop: Bool) {
        if let place = words.firstIndex(of: "import"), place < 3, place + 1 < words.count {
            imports.append(words[place + 1])
        }
        for (word, next) in zip(words, words.dropFirst()) {
            if Self.members.contains(word) { declaredNames.insert(next) }
            if Self.types.contains(word) {
                if !isTop { nestedTypes.append(next) } else if !words.contains("private") { topTypes.append(next) }
            }
        }
        if words.first == "case" || words.first == "indirect" { declaredNames.formUnion(words) }
        for word in words where word.utf8.first.map({ (0x41...0x5A).contains($0) }) ?? false {
            capitalWords.insert(word)
        }
    }

    private mutating func read(comment line: [UInt8]) {
        guard line.contains(0x60) else { return }
        let parts = String(decoding: line, as: UTF8.self).components(separatedBy: "``")
        for i in stride(from: 1, to: parts.count - 1, by: 2) {
            // Code with backticks in it stands between two of them too.
            let isName = parts[i].utf8.allSatisfy { $0 > 0x27 && $0 < 0x80 && $0 != 0x60 }
            if isName { links.append(parts[i]) }
        }
    }

    /// The words of a line of code, without its comment and what stands in quotes.
    private static func words(of line: [UInt8]) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        var isQuoted = false
        var last: UInt8 = 0
        for byte in line + [0x20] {
            if byte == 0x22, last != 0x5C { isQuoted.toggle() }
            if byte == 0x2F, last == 0x2F, !isQuoted { break }
            let isWord =
                !isQuoted && (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte &- 0x30 < 10 || byte == 0x5F)
            if isWord {
                word.append(byte)
            } else if !word.isEmpty {
                words.append(String(decoding: word, as: UTF8.self))
                word = []
            }
            last = byte
        }
        return words
    }
}
