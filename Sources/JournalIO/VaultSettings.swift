internal import JournalText

/// What the settings of an Obsidian vault say of its templates and daily notes. Paths are relative to the vault.
struct VaultSettings: Sendable {
    /// Folders and files that are templates; a file may stand without its extension.
    var templates: [String] = []
    /// Where daily notes stand; nil where nothing is said, or the vault itself.
    var dailyFolder: String?
    /// What daily notes are made from.
    var dailyTemplate: String?

    /// The folder in which a vault keeps its settings.
    static let folderName = Array(".obsidian".utf8)

    /// The largest file of settings that is read, in bytes.
    private static let limit = 1 << 20

    /// Reads the settings of a vault; what is missing, is no JSON or lies outside of the root says nothing.
    ///
    /// - Parameters:
    ///   - vault: the folder that holds `.obsidian`, relative to the root.
    ///   - descriptor: of the root, whose real path is `root`.
    init(of vault: [UInt8], below root: SystemPath, _ descriptor: Int32) {
        for text in Self.texts("templates.json", vault, root, descriptor) where text.keys == ["folder"] {
            addTemplate(text.text)
        }
        for text in Self.texts("daily-notes.json", vault, root, descriptor) {
            switch text.keys {
            case ["template"]:
                addTemplate(text.text)
                dailyTemplate = Self.normalised(text.text)
            case ["folder"]: dailyFolder = Self.normalised(text.text)
            default: break
            }
        }
        for text in Self.texts("plugins/templater-obsidian/data.json", vault, root, descriptor) {
            switch text.keys {
            case ["templates_folder"], ["template_folder"], ["folder_templates", "template"],
                ["file_templates", "template"], ["startup_templates"], ["enabled_templates_hotkeys"]:
                addTemplate(text.text)
            default: break
            }
        }
        for text in Self.texts("plugins/periodic-notes/data.json", vault, root, descriptor) {
            if text.keys.count == 2, text.keys.last == "template" { addTemplate(text.text) }
        }
    }

    private mutating func addTemplate(_ path: String) {
        if let path = Self.normalised(path) { templates.append(path) }
    }

    /// A path as the walk has it; nil for the vault itself and for what leads out of it.
    private static func normalised(_ path: String) -> String? {
        let names = path.split(separator: "/").filter { $0 != "." }
        return names.isEmpty || names.contains("..") ? nil : names.joined(separator: "/")
    }

    private static func texts(
        _ name: String, _ vault: [UInt8], _ root: SystemPath, _ descriptor: Int32
    ) -> [JSONTexts.Text] {
        let path = root.appending(vault).appending(folderName).appending(Array(name.utf8))
        guard let real = try? path.resolved(), let inside = real.relative(to: root), !inside.isEmpty else { return [] }
        let location = String(decoding: inside, as: UTF8.self)
        guard case .bytes(let bytes) = StableFile.read(location, in: descriptor, limit: limit) else { return [] }
        return JSONTexts.read(bytes) ?? []
    }
}
