extension HiddenNames {
    /// What stands where an address was that holds a hidden name.
    static let hiddenAddress = "a private address"

    /// Whether an address holds a hidden name, as it stands or percent-encoded, once or twice.
    func isInAddress(_ address: some Collection<UInt8>) -> Bool {
        var bytes = Array(address)
        for _ in 0..<3 {
            if bytes.withUnsafeBufferPointer({ !matches(in: $0).isEmpty || !mentions(in: $0).isEmpty }) { return true }
            guard bytes.contains(0x25) else { return false }
            bytes = HiddenNames.decoded(bytes)
        }
        return false
    }

    /// Percent-encoding undone where it is right, left where it is not.
    private static func decoded(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var i = 0
        while i < bytes.count {
            if bytes[i] == 0x25, i + 2 < bytes.count, let high = hex(bytes[i + 1]), let low = hex(bytes[i + 2]) {
                out.append(high << 4 | low)
                i += 3
            } else {
                out.append(bytes[i])
                i += 1
            }
        }
        return out
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }

    /// Addresses that stand in text as they are (`scheme://…`) and hold a hidden name.
    func bareAddresses(in text: UnsafeBufferPointer<UInt8>) -> [Match] {
        var found: [Match] = []
        var at = 0
        while at + 2 < text.count {
            guard text[at] == 0x3A, text[at + 1] == 0x2F, text[at + 2] == 0x2F else {
                at += 1
                continue
            }
            var start = at
            let floor = found.last?.range.upperBound ?? 0
            while start > floor, at - start < 12, 0x61...0x7A ~= (text[start - 1] | 0x20) { start -= 1 }
            var end = at + 3
            while end < text.count, text[end] > 0x20, text[end] != 0x3C, text[end] != 0x3E { end += 1 }
            if isInAddress(text[start..<end]) {
                found.append(Match(range: start..<end, replacement: HiddenNames.hiddenAddress))
            }
            at = end
        }
        return found
    }

    /// Hidden names and addresses that hold one, in order.
    func allMatches(in text: UnsafeBufferPointer<UInt8>) -> [Match] {
        let addresses = bareAddresses(in: text)
        if addresses.isEmpty { return HiddenNames.merged(matches(in: text), mentions(in: text)) }
        // A name ends with an address: what stands behind it is another, even of the same person.
        var all = addresses
        for next in 0...addresses.count {
            let start = next > 0 ? addresses[next - 1].range.upperBound : 0
            let end = next < addresses.count ? addresses[next].range.lowerBound : text.count
            let part = UnsafeBufferPointer(rebasing: text[start..<end])
            for var match in HiddenNames.merged(matches(in: part), mentions(in: part)) {
                match.range = (start + match.range.lowerBound)..<(start + match.range.upperBound)
                all.append(match)
            }
        }
        return all.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Matches in order, with those of the second list that overlap none of the first.
    private static func merged(_ first: [Match], _ second: [Match]) -> [Match] {
        if first.isEmpty { return second }
        if second.isEmpty { return first }
        var all = first
        var a = 0
        for match in second {
            while a < first.count, first[a].range.upperBound <= match.range.lowerBound { a += 1 }
            if a == first.count || !first[a].range.overlaps(match.range) { all.append(match) }
        }
        return all.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// A line of text with every hidden name replaced.
    func replaced(in text: String) -> String {
        replaced(in: text, allMatches(in:)) { $0 }
    }

    /// A tag, id or slug with every hidden name replaced by words joined with `-`.
    func replaced(inTag tag: String) -> String {
        replaced(in: tag, matches(in:)) { Slug.words(of: $0) }
    }

    private func replaced(
        in text: String, _ find: (UnsafeBufferPointer<UInt8>) -> [Match], _ form: (String) -> String
    ) -> String {
        var text = text
        return text.withUTF8 { bytes -> [UInt8]? in
            let matches = find(bytes)
            if matches.isEmpty { return nil }
            var out: [UInt8] = []
            var at = 0
            for match in matches {
                out.append(contentsOf: bytes[at..<match.range.lowerBound])
                out.append(contentsOf: form(match.replacement).utf8)
                at = match.range.upperBound
            }
            out.append(contentsOf: bytes[at...])
            return out
        }.map { String(decoding: $0, as: UTF8.self) } ?? text
    }
}
