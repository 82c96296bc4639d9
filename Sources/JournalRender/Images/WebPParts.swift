/// The chunks of a WebP file: those of the picture are kept, EXIF and XMP are not.
enum WebPParts {
    private static let kept: Set<String> = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]

    static func cleaned(_ bytes: [UInt8], _ size: inout (width: Int, height: Int)?) throws(ImageFile.Fault) -> [UInt8] {
        let image = ImageBytes(bytes: bytes)
        let end = try image.little(4, 4) + 8
        guard end <= bytes.count else { throw .damaged }
        var out = Array(bytes.prefix(12))
        var hasPicture = false
        var at = 12
        while at + 8 <= end {
            let type = String(decoding: try image.slice(at, 4), as: UTF8.self)
            let length = try image.little(at + 4, 4)
            let padded = length + length % 2
            // A last chunk without its filler is common.
            let chunk = try image.slice(at, min(padded + 8, bytes.count - at))
            guard chunk.count >= length + 8 else { throw .damaged }
            if kept.contains(type) {
                let start = out.count
                out.append(contentsOf: chunk)
                if chunk.count < padded + 8 { out.append(0) }
                switch type {
                case "VP8X":
                    // The flags that say that EXIF or XMP follow.
                    if length > 0 { out[start + 8] &= ~0x0C }
                    size = (try image.little(at + 12, 3) + 1, try image.little(at + 15, 3) + 1)
                case "VP8 ":
                    hasPicture = true
                    if size == nil {
                        size = (try image.little(at + 14, 2) & 0x3FFF, try image.little(at + 16, 2) & 0x3FFF)
                    }
                case "VP8L":
                    hasPicture = true
                    let bits = try image.little(at + 9, 4)
                    if size == nil { size = ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1) }
                case "ANMF": hasPicture = true
                default: break
                }
            }
            at += padded + 8
        }
        guard hasPicture else { throw .damaged }
        let total = out.count - 8
        for i in 0..<4 { out[4 + i] = UInt8(truncatingIfNeeded: total >> (8 * i)) }
        return out
    }
}

/// An AVIF keeps offsets into itself, so nothing is taken out of it: one that holds more than its picture is refused.
enum AVIFParts {
    static func checked(_ bytes: [UInt8]) throws(ImageFile.Fault) -> [UInt8] {
        let image = ImageBytes(bytes: bytes)
        var at = 0
        while at < bytes.count {
            var length = try image.big(at, 4)
            if length == 1 { length = try image.big(at + 8, 8) }
            if length == 0 { length = bytes.count - at }
            guard length >= 8, length <= bytes.count - at else { throw .damaged }
            let type = String(decoding: try image.slice(at + 4, 4), as: UTF8.self)
            switch type {
            case "ftyp", "mdat": break
            case "meta": if holdsMore(try image.slice(at, length)) { throw .holdsMetadata }
            default: throw .holdsMetadata
            }
            at += length
        }
        return bytes
    }

    private static func holdsMore(_ meta: ArraySlice<UInt8>) -> Bool {
        for type in ["Exif", "mime", "uri ", "xml ", "bxml", "uuid", "free", "skip", "udes"] {
            let name = Array(type.utf8)
            for at in meta.indices where meta[at] == name[0] && meta[at...].starts(with: name) { return true }
        }
        return false
    }
}
