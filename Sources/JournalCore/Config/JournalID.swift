package import JournalText

/// The id of a journal: a UUID (RFC 9562), the same on every machine and whatever the journal is called.
package enum JournalID {
    /// The id in lower case, without `urn:uuid:`; nil for what is not a UUID.
    package static func normalised(_ text: String) -> String? {
        let prefix = "urn:uuid:"
        let lowered = text.lowercased()
        let id = lowered.hasPrefix(prefix) ? String(lowered.dropFirst(prefix.count)) : lowered
        let parts = id.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
        guard parts.map(\.count) == [8, 4, 4, 4, 12] else { return nil }
        let isHexadecimal = parts.joined().allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }
        return isHexadecimal ? id : nil
    }

    /// A UUID of version 4 of sixteen random bytes; of fewer, the others are zero.
    package static func text(of random: [UInt8]) -> String {
        var bytes = Array((random + [UInt8](repeating: 0, count: 16)).prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x40
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for (i, byte) in bytes.enumerated() {
            if [4, 6, 8, 10].contains(i) { text.append(0x2D) }
            text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Of a journal with items of so few weeks nobody follows the feed yet.
    private static let fewWeeks = 3

    /// A hint that `journal.yaml` has no id, with a line that gives it one; none where it has one, or where the journal
    /// has items of a few weeks only.
    ///
    /// - Parameter new: the id to add.
    package static func check(_ source: SourceFile?, _ config: JournalConfig, weeks: Int, new: String) -> [Diagnostic] {
        guard let source, config.id == nil, weeks > fewWeeks, !ConfigReader.names("id", in: source) else { return [] }
        let index = LineIndex(source.bytes)
        let end = source.bytes.count
        let isWhole = end == source.byteOrderMarkLength || source.bytes.last == 0x0A
        var hint = source.diagnostic(
            .missingID, at: SourceSpan(source.byteOrderMarkLength, source.byteOrderMarkLength), in: index,
            message: "the journal has no id, by which readers of its feed and its output folder know it",
            hint: "`journal check --fix` adds a line `id: …`")
        hint.fix = Fix(
            addingLine: "id: " + new, afterLineEnd: isWhole, at: end, source.position(at: end, in: index))
        return [hint]
    }
}
