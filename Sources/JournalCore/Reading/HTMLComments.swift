/// The last net for what a person hid: raw HTML is shown as text, its comments never.
enum HTMLComments {
    /// Raw HTML without `<!-- … -->`; one that is not closed goes to the end.
    static func removed(from html: some Collection<UInt8>) -> [UInt8] {
        let bytes = Array(html)
        var kept: [UInt8] = []
        var i = 0
        while i < bytes.count {
            guard bytes[i...].starts(with: [0x3C, 0x21, 0x2D, 0x2D]) else {
                if bytes[i] != 0x7F { kept.append(bytes[i]) }
                i += 1
                continue
            }
            i += 4
            while i < bytes.count, !bytes[i...].starts(with: [0x2D, 0x2D, 0x3E]) { i += 1 }
            i = min(i + 3, bytes.count)
        }
        return kept
    }
}
