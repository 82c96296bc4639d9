internal import ArgumentParser
internal import JournalText

/// The words of `journal add`, of which the text may begin with a dash: a bullet is what people paste.
///
/// The parser would take `- Walked @raj …` for a run of one-letter options, and `-h` in it for a request for help.
enum AddArguments {
    private static let withValue: Set<String> = ["--journal", "--color", "--today", "--threads", "--date"]

    /// The words with the options first and the text behind `--`; the words of other commands as they are.
    ///
    /// - Throws: `ValidationError` for what looks like an option of one letter and is none.
    static func separated(_ arguments: [String]) throws -> [String] {
        guard arguments.first == AddCommand.configuration.commandName else { return arguments }
        var options = arguments.prefix(1)
        var text: [String] = []
        var i = 1
        while i < arguments.count {
            let word = arguments[i]
            i += 1
            if word == "--" {
                text += arguments[i...]
                break
            }
            if withValue.contains(word) {
                options.append(word)
                if i < arguments.count { options.append(arguments[i]) }
                i += 1
            } else if word == "-h" {
                options.append(word)
            } else if isText(word) {
                text.append(word)
            } else if word.utf8.dropFirst().first == 0x2D {
                options.append(word)
            } else {
                throw ValidationError(
                    "`\(PrintableText.escaped(word))` is not an option of `journal add`; put text that begins with a dash "
                        + "in quotes, or after `--`")
            }
        }
        return options + (text.isEmpty || text == ["-"] ? text : ["--"] + text)
    }

    /// Whether a word is no option: it begins with no dash, or has white space in it, or no letter behind its dashes.
    private static func isText(_ word: String) -> Bool {
        guard word.utf8.first == 0x2D else { return true }
        if word.contains(where: \.isWhitespace), !withValue.contains(where: { word.hasPrefix($0 + "=") }) {
            return true
        }
        guard let first = word.utf8.first(where: { $0 != 0x2D }) else { return true }
        return !(0x61...0x7A ~= first | 0x20)
    }
}
