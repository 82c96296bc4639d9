/// The chunks of a PNG (ISO/IEC 15948): those of the picture are kept, text and EXIF are not.
enum PNGParts {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    private static let kept: Set<String> = [
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "cICP", "acTL",
        "fcTL", "fdAT",
    ]

    static func cleaned(_ bytes: [UInt8], _ size: inout (width: Int, height: Int)?) throws(ImageFile.Fault) -> [UInt8] {
        let image = ImageBytes(bytes: bytes)
        var out = signature
        out.reserveCapacity(bytes.count)
        var at = signature.count
        while true {
            let length = try image.big(at, 4)
            let chunk = try image.slice(at, length + 12)
            let type = String(decoding: try image.slice(at + 4, 4), as: UTF8.self)
            if size == nil {
                guard type == "IHDR", length >= 8 else { throw .damaged }
                size = (try image.big(at + 8, 4), try image.big(at + 12, 4))
            }
            if kept.contains(type) { out.append(contentsOf: chunk) }
            if type == "IEND" { return out }
            at += length + 12
        }
    }
}
