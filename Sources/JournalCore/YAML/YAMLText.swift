/// Text as a value of YAML.
package enum YAMLText {
    /// The text as it is where that is plain words, else in double quotes.
    package static func value(of text: String) -> String {
        let isPlain = text.unicodeScalars.allSatisfy { $0.isWordPart || $0 == " " || $0 == "-" } && isWord(text)
        if isPlain { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { quoted += "\\" }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }

    /// Whether YAML would take it for no number, date or truth, and not for a mark of its own.
    private static func isWord(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, first.properties.isAlphabetic, text.last != " " else {
            return false
        }
        return !["null", "true", "false", "yes", "no", "on", "off", "y", "n"].contains(text.lowercased())
    }
}
