/// The bytes of an image without what is not its picture: no EXIF, no XMP, no comments, nothing behind its end.
///
/// What an image is, its bytes say, not its name. Only parts that are known are kept, so what is not known is gone.
package struct ImageFile: Sendable, Equatable {
    /// What a file is by its first bytes; the raw value is how its name ends in the site.
    package enum Format: String, Sendable, CaseIterable {
        case png
        case jpg
        case gif
        case webp
        case avif
        case pdf
    }

    /// Why an image is not shown.
    package enum Fault: Error, Sendable, Equatable {
        /// Its bytes are those of no format that a page shows.
        case unknown
        /// It ends too early or is put together wrongly.
        case damaged
        /// It holds data that cannot be taken out.
        case holdsMetadata
    }

    /// As its bytes tell it, whatever the file is called.
    package var format: Format
    /// The file without what is not its picture; an AVIF image or a PDF as it came.
    package var bytes: [UInt8]
    /// In pixels; nil where it was not read.
    package var width: Int?
    /// In pixels; nil where ``width`` is.
    package var height: Int?

    /// Reads an image, or a PDF, which stays as it is.
    package init(_ bytes: [UInt8]) throws(Fault) {
        var size: (width: Int, height: Int)?
        if bytes.starts(with: PNGParts.signature) {
            format = .png
            self.bytes = try PNGParts.cleaned(bytes, &size)
        } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            format = .jpg
            self.bytes = try JPEGParts.cleaned(bytes, &size)
        } else if bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8) {
            format = .gif
            self.bytes = try GIFParts.cleaned(bytes, &size)
        } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
            format = .webp
            self.bytes = try WebPParts.cleaned(bytes, &size)
        } else if bytes.dropFirst(4).starts(with: "ftypavif".utf8) || bytes.dropFirst(4).starts(with: "ftypavis".utf8) {
            format = .avif
            self.bytes = try AVIFParts.checked(bytes)
        } else if bytes.starts(with: "%PDF-".utf8) {
            format = .pdf
            self.bytes = bytes
        } else {
            throw .unknown
        }
        guard let size, size.width > 0, size.height > 0 else { return }
        width = size.width
        height = size.height
    }
}

/// Numbers in the bytes of an image, read within bounds.
struct ImageBytes {
    let bytes: [UInt8]

    func big(_ at: Int, _ count: Int) throws(ImageFile.Fault) -> Int {
        guard at >= 0, at + count <= bytes.count else { throw .damaged }
        return bytes[at..<(at + count)].reduce(0) { $0 << 8 | Int($1) }
    }

    func little(_ at: Int, _ count: Int) throws(ImageFile.Fault) -> Int {
        guard at >= 0, at + count <= bytes.count else { throw .damaged }
        return bytes[at..<(at + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    func slice(_ at: Int, _ count: Int) throws(ImageFile.Fault) -> ArraySlice<UInt8> {
        guard at >= 0, count >= 0, at + count <= bytes.count else { throw .damaged }
        return bytes[at..<(at + count)]
    }

    func isAt(_ at: Int, _ text: StaticString) -> Bool {
        guard at >= 0, at + text.utf8CodeUnitCount <= bytes.count else { return false }
        return text.withUTF8Buffer { bytes[at..<(at + $0.count)].elementsEqual($0) }
    }
}
