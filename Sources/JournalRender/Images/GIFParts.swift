/// The blocks of a GIF (89a): comments, XMP and other data of programs are left out, but for how often it repeats.
enum GIFParts {
    static func cleaned(_ bytes: [UInt8], _ size: inout (width: Int, height: Int)?) throws(ImageFile.Fault) -> [UInt8] {
        let image = ImageBytes(bytes: bytes)
        size = (try image.little(6, 2), try image.little(8, 2))
        var at = 13 + colours(try image.big(10, 1))
        var out = Array(try image.slice(0, at))
        while true {
            let start = at
            switch try image.big(at, 1) {
            case 0x3B:
                out.append(0x3B)
                return out
            case 0x21:
                let label = try image.big(at + 1, 1)
                let isRepeat = image.isAt(at + 3, "NETSCAPE2.0") || image.isAt(at + 3, "ANIMEXTS1.0")
                at = try end(ofBlocks: at + 2, in: image)
                if label == 0xF9 || (label == 0xFF && isRepeat) { out.append(contentsOf: bytes[start..<at]) }
            case 0x2C:
                // The descriptor, its colours, the size of codes, then the picture.
                at = try end(ofBlocks: at + 11 + colours(try image.big(at + 9, 1)), in: image)
                out.append(contentsOf: bytes[start..<at])
            default: throw .damaged
            }
        }
    }

    /// The bytes of a table of colours, as its flags say.
    private static func colours(_ flags: Int) -> Int { flags & 0x80 == 0 ? 0 : 3 << ((flags & 7) + 1) }

    private static func end(ofBlocks start: Int, in image: ImageBytes) throws(ImageFile.Fault) -> Int {
        var at = start
        while true {
            let length = try image.big(at, 1)
            at += length + 1
            if length == 0 { return at }
        }
    }
}
