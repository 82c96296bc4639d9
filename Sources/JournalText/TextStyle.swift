/// Colours of a terminal (ECMA-48), or none of them.
package struct TextStyle: Sendable {
    /// The colours in use; the raw value is the code that selects one in an escape sequence.
    package enum Colour: Int, Sendable {
        case red = 31
        case yellow = 33
        case cyan = 36
    }

    /// Whether text is styled at all; if not, every text comes back as it is.
    package var isColoured: Bool

    /// A style with colours, or one that leaves every text as it is.
    package init(isColoured: Bool) { self.isColoured = isColoured }

    /// A text in bold, and in a colour where one is given.
    package func bold(_ text: String, _ colour: Colour? = nil) -> String {
        guard isColoured else { return text }
        return "\u{1B}[1\(colour.map { ";\($0.rawValue)" } ?? "")m\(text)\u{1B}[0m"
    }

    /// A text in faint letters.
    package func faint(_ text: String) -> String { isColoured ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}
