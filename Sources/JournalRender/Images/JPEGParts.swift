/// The segments of a JPEG (ITU-T T.81): APP1 (EXIF, XMP), APP13 (IPTC), comments and all that is not known are left out,
/// and what stands behind the end of the image.
enum JPEGParts {
    static func cleaned(_ bytes: [UInt8], _ size: inout (width: Int, height: Int)?) throws(ImageFile.Fault) -> [UInt8] {
        let image = ImageBytes(bytes: bytes)
        var out = Array(bytes.prefix(2))
        out.reserveCapacity(bytes.count)
        var at = 2
        while true {
            guard try image.big(at, 1) == 0xFF else { throw .damaged }
            // Any number of these may stand before a marker.
            while try image.big(at + 1, 1) == 0xFF { at += 1 }
            let marker = try image.big(at + 1, 1)
            if marker == 0xD9 {
                out.append(contentsOf: [0xFF, 0xD9])
                return out
            }
            guard marker != 0x00, !(0xD0...0xD8 ~= marker) else { throw .damaged }
            let length = try image.big(at + 2, 2)
            guard length >= 2 else { throw .damaged }
            let segment = try image.slice(at, length + 2)
            let isFrame = 0xC0...0xCF ~= marker && ![0xC4, 0xC8, 0xCC].contains(marker)
            if isFrame, size == nil { size = (try image.big(at + 7, 2), try image.big(at + 5, 2)) }
            if isKept(marker, image, at + 4) { out.append(contentsOf: segment) }
            at += length + 2
            if marker == 0xDA { at = try appendScan(image, from: at, to: &out) }
        }
    }

    private static func isKept(_ marker: Int, _ image: ImageBytes, _ data: Int) -> Bool {
        switch marker {
        case 0xE0: image.isAt(data, "JFIF\0")
        case 0xE2: image.isAt(data, "ICC_PROFILE\0")
        case 0xEE: image.isAt(data, "Adobe")
        case 0xE0...0xEF, 0xFE, 0xF0...0xFD: false
        default: true
        }
    }

    /// The coded picture up to the next marker; gives where that stands.
    private static func appendScan(
        _ image: ImageBytes, from start: Int, to out: inout [UInt8]
    ) throws(ImageFile.Fault) -> Int {
        var at = start
        while at + 1 < image.bytes.count {
            if image.bytes[at] == 0xFF, image.bytes[at + 1] != 0, !(0xD0...0xD7 ~= image.bytes[at + 1]) {
                out.append(contentsOf: image.bytes[start..<at])
                return at
            }
            at += 1
        }
        throw .damaged
    }
}
