extension RichText {
    /// The addresses of its links and images, as written, in order.
    package var addresses: [String] {
        code.withUnsafeBufferPointer { bytes in
            var found: [String] = []
            var reader = RichTextReader(bytes)
            while let token = reader.next() {
                switch token {
                case .op(.link, let address, _), .op(.image, let address, _):
                    found.append(String(decoding: bytes[address], as: UTF8.self))
                default: continue
                }
            }
            return found
        }
    }
}
