internal import JournalIO

/// Commands for a journal, to be typed where the person is.
struct NextCommands {
    /// The folder as a shell takes it; nil where the working directory says enough.
    private let word: String?

    /// - Parameter typed: The folder, as the person wrote it.
    init(_ typed: String, from workingDirectory: SystemPath, home: SystemPath?) {
        // The home folder and `/` are journals only where they are named.
        let isFound = typed == "." && !JournalFolder.needsName(workingDirectory, home: home)
        word = isFound ? nil : NextCommands.quoted(typed.hasPrefix("-") ? "./" + typed : typed)
    }

    var check: String { "journal check" + positional }
    var build: String { "journal build" + positional }
    var digest: String { "journal digest" + option }
    var add: String { "journal add\(option) 'Helped @sam with his first release #act/support'" }

    private var positional: String { word.map { " " + $0 } ?? "" }
    private var option: String { word.map { " --journal " + $0 } ?? "" }

    /// A word as a shell takes it.
    private static func quoted(_ word: String) -> String {
        let isPlain = word.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x80...: true
            default: false
            }
        }
        if isPlain, !word.isEmpty { return word }
        return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
