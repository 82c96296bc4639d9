/// Colours of a terminal (ECMA-48), or none of them.
package struct TextStyle: Sendable {
    package enum Colour: Int, Sendable {
        case red = 31
        case yellow = 33
        case cyan = 36
    }

    package var isColoured: Bool

    package init(isColoured: Bool) { self.isColoured = isColoured }

    package func bold(_ text: String, _ colour: Colour? = nil) -> String {
        guard isColoured else { return text }
        return "\u{1B}[1\(colour.map { ";\($0.rawValue)" } ?? "")m\(text)\u{1B}[0m"
    }

    package func faint(_ text: String) -> String { isColoured ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}
