import Testing

@testable import JournalRender

@Suite("Images without what is not their picture")
struct ImageFileTests {
    private static let secret = Array("SECRETX".utf8)

    private static func joined(_ parts: [[UInt8]]) -> [UInt8] { parts.flatMap { $0 } }

    private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    private static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
        joined([big(data.count, 4), bytes(type), data, [0, 0, 0, 0]])
    }

    private static func big(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }

    private static func little(_ number: Int, _ count: Int) -> [UInt8] { big(number, count).reversed() }

    private static func segment(_ marker: UInt8, _ data: [UInt8]) -> [UInt8] {
        joined([[0xFF, marker], big(data.count + 2, 2), data])
    }

    private static func riff(_ type: String, _ data: [UInt8]) -> [UInt8] {
        joined([bytes(type), little(data.count, 4), data, data.count % 2 == 1 ? [0] : []])
    }

    static let png: [UInt8] = joined([
        PNGParts.signature, chunk("IHDR", joined([big(640, 4), big(480, 4), [8, 2, 0, 0, 0]])), chunk("tEXt", secret),
        chunk("eXIf", secret), chunk("iTXt", secret), chunk("zTXt", secret), chunk("tIME", secret),
        chunk("xxXx", secret), chunk("IDAT", [1, 2, 3]), chunk("IEND", []), secret,
    ])
    static let jpg: [UInt8] = joined([
        [0xFF, 0xD8], segment(0xE0, joined([bytes("JFIF\0"), [1, 2, 0, 0, 1, 0, 1, 0, 0]])),
        segment(0xE1, joined([bytes("Exif\0\0"), secret])),
        segment(0xE1, joined([bytes("http://ns.adobe.com/xap/1.0/\0"), secret])), segment(0xED, secret),
        segment(0xFE, secret), segment(0xE2, joined([bytes("MPF\0"), secret])),
        segment(0xC0, joined([[8], big(480, 2), big(640, 2), [3]])), [0xFF], segment(0xDA, [1]),
        [5, 0xFF, 0, 7, 0xFF, 0xD0, 9], segment(0xFE, secret), [0xFF, 0xD9], secret,
    ])
    static let gif: [UInt8] = joined([
        bytes("GIF89a"), little(640, 2), little(480, 2), [0x80, 0, 0, 1, 2, 3, 4, 5, 6], [0x21, 0xFE, 7], secret, [0],
        [0x21, 0xFF, 11], bytes("XMP DataXMP"), [7], secret, [0], [0x21, 0xFF, 11], bytes("NETSCAPE2.0"),
        [3, 1, 0, 0, 0], [0x21, 0xF9, 4, 0, 0, 0, 0, 0], [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0], [2, 2, 0x44, 1, 0], [0x3B],
        secret,
    ])
    static let webp: [UInt8] = {
        let parts = joined([
            riff("VP8X", joined([[0x0C, 0, 0, 0], little(639, 3), little(479, 3)])), riff("VP8L", [0x2F, 0, 0, 0, 0]),
            riff("EXIF", secret), riff("XMP ", secret),
        ])
        return joined([bytes("RIFF"), little(parts.count + 4, 4), bytes("WEBP"), parts])
    }()

    @Test("hold no EXIF, XMP or comment, and know their size", arguments: [png, jpg, gif, webp])
    func cleans(_ bytes: [UInt8]) throws {
        let image = try ImageFile(bytes)
        let text = String(decoding: image.bytes, as: UTF8.self)
        #expect(!text.contains("SECRETX") && !text.contains("Exif") && !text.contains("XMP"))
        #expect(image.width == 640 && image.height == 480)
        // What was cleaned is an image, and clean.
        #expect(try ImageFile(image.bytes) == image)
        #expect(image.bytes.count < bytes.count)
    }

    @Test("keep how often they repeat, and the picture with its bytes")
    func keeps() throws {
        #expect(String(decoding: try ImageFile(Self.gif).bytes, as: UTF8.self).contains("NETSCAPE2.0"))
        let jpg = try ImageFile(Self.jpg).bytes
        #expect(jpg.suffix(9) == [5, 0xFF, 0, 7, 0xFF, 0xD0, 9, 0xFF, 0xD9])
    }

    @Test("that end too early, or are none, are refused at every length", arguments: [png, jpg, gif, webp])
    func damaged(_ bytes: [UInt8]) {
        let whole = (try? ImageFile(bytes))?.bytes.count ?? 0
        #expect(whole > 0)
        for length in 0..<bytes.count {
            guard let image = try? ImageFile(Array(bytes.prefix(length))) else { continue }
            #expect(!String(decoding: image.bytes, as: UTF8.self).contains("SECRETX"))
        }
        #expect(throws: ImageFile.Fault.unknown) { try ImageFile(Array("<svg onload=x>".utf8)) }
        #expect(throws: ImageFile.Fault.unknown) { try ImageFile([]) }
    }

    @Test("as AVIF stay as they are, or are refused where they hold more")
    func avif() throws {
        func box(_ type: String, _ data: [UInt8]) -> [UInt8] {
            Self.joined([Self.big(data.count + 8, 4), Self.bytes(type), data])
        }
        let start = box("ftyp", Array("avif".utf8))
        let plain = Self.joined([start, box("meta", Array("iinfav01".utf8)), box("mdat", [1, 2])])
        #expect(try ImageFile(plain).bytes == plain)
        for more in [
            box("meta", Array("iinfExif".utf8)), box("meta", Array("iinfmime".utf8)), box("uuid", Self.secret),
        ] {
            #expect(throws: ImageFile.Fault.holdsMetadata) { try ImageFile(start + more) }
        }
    }
}
