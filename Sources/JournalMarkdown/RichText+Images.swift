/// Images of a text that were copied into the site.
///
/// What was copied has an address of our own making: the byte 0x03, which no text of a person holds, the path below the
/// site, and where the size is known another 0x03 and `640x480`.
extension RichText {
    static var placed: UInt8 { 0x03 }

    /// The addresses of its images, as written, in order.
    package var imageAddresses: [[UInt8]] {
        guard holdsImage else { return [] }
        return code.withUnsafeBufferPointer { bytes in
            var found: [[UInt8]] = []
            var reader = RichTextReader(bytes)
            while let token = reader.next() {
                if case .op(.image, let address, _) = token { found.append(Array(bytes[address])) }
            }
            return found
        }
    }

    /// Whether an address is that of an image that was copied into the site.
    package static func isPlaced(_ address: some Collection<UInt8>) -> Bool { address.first == placed }

    /// Whether there may be an image in it.
    private var holdsImage: Bool {
        code.withUnsafeBufferPointer { bytes in
            var i = 0
            while i + 1 < bytes.count {
                if bytes[i] == RichText.escape, bytes[i + 1] == Op.image.rawValue { return true }
                i += 1
            }
            return false
        }
    }

    /// The text with the images that `place` gives a path for at that path.
    ///
    /// - Parameter place: from an address as written to the path below the site, and the size in pixels where known.
    package func placingImages(_ place: ([UInt8]) -> (path: String, size: (width: Int, height: Int)?)?) -> RichText {
        guard holdsImage else { return self }
        var result = RichText()
        code.withUnsafeBufferPointer { bytes in
            var reader = RichTextReader(bytes)
            var copied = 0
            while let token = reader.next() {
                guard case .op(.image, let address, _) = token, let found = place(Array(bytes[address])) else {
                    continue
                }
                result.code.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<address.lowerBound]))
                result.code.append(RichText.placed)
                result.code.append(contentsOf: found.path.utf8)
                if let size = found.size {
                    result.code.append(RichText.placed)
                    result.code.append(contentsOf: "\(size.width)x\(size.height)".utf8)
                }
                copied = address.upperBound
            }
            result.code.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
        }
        return result
    }

    /// The paths below the site of the images that were placed.
    package var placedImages: [String] {
        imageAddresses.compactMap { PlacedImage($0[...])?.path }
    }

    /// The byte that stands before a placed image's path in HTML, for the way from the page to the site's folder.
    package static var placeMark: UInt8 { placed }
}

/// The address of an image that was copied into the site.
struct PlacedImage {
    var path: String
    /// `640`, `480`.
    var size: (width: ArraySlice<UInt8>, height: ArraySlice<UInt8>)?

    /// nil for an address that a person wrote.
    init?(_ address: ArraySlice<UInt8>) {
        guard address.first == RichText.placed else { return nil }
        let parts = address.dropFirst().split(separator: RichText.placed)
        path = String(decoding: parts.first ?? [], as: UTF8.self)
        if parts.count > 1 {
            let numbers = parts[1].split(separator: 0x78)
            if numbers.count == 2 { size = (numbers[0], numbers[1]) }
        }
    }

    /// Whether it is shown, and not only linked.
    var isShown: Bool { !path.hasSuffix(".pdf") }
}
