internal import JournalMarkdown

/// Bars that stand in a table's cell beside their number: for the eye alone, as the number says the same.
enum Bar {
    /// Appends one bar, a share of the whole width.
    static func append(_ value: Int, of whole: Int, colour: Int, to out: inout [UInt8]) {
        append([(value, colour)], of: whole, to: &out)
    }

    /// Appends bars side by side, with a gap that keeps them apart without colour.
    static func append(_ parts: [(value: Int, colour: Int)], of whole: Int, to out: inout [UInt8]) {
        out.append("<svg class=\"bar\" aria-hidden=\"true\">")
        var x = 0.0
        for part in parts where part.value > 0 {
            let width = 100 * Double(part.value) / Double(max(1, whole))
            out.append("<rect class=\"b")
            out.append(number: part.colour)
            if x > 0 {
                out.append("\" x=\"")
                out.append(tenths: x)
                out.append("%")
            }
            out.append("\" width=\"")
            out.append(tenths: max(0.6, width - 0.6))
            out.append("%\"/>")
            x += width
        }
        out.append("</svg>")
    }
}
