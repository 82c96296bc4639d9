extension HiddenNames {
    /// What is written as a mention and was not read as one, as something stands right before it: `x@ana`, `和@ana`. In
    /// what everybody may see each `@` with a letter names somebody, but for those of ``shownHandles`` and in an e-mail
    /// address.
    func mentions(in text: UnsafeBufferPointer<UInt8>) -> [Match] {
        var found: [Match] = []
        var at = 0
        while at < text.count {
            guard text[at] == 0x40 || text[at] == 0xEF, let sign = HiddenNames.signLength(text, at),
                let end = MarkSyntax.endOfHandle(text, at + sign, text.count)
            else {
                at += 1
                continue
            }
            let handle = text[(at + sign)..<end]
            if !HiddenNames.isMailAddress(text, at, handle),
                !shownHandles.contains(Spelling.lowercased(UnsafeBufferPointer(rebasing: handle)))
            {
                let isGlued = at > 0 && (0x30...0x39 ~= text[at - 1] || 0x61...0x7A ~= text[at - 1] | 0x20)
                found.append(
                    Match(range: at..<end, replacement: (isGlued ? " " : "") + PersonPhrase.unknown, isMention: true))
            }
            at = end
        }
        return found
    }

    /// The bytes of an `@`, or of one that looks like it; nil where there is none.
    private static func signLength(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
        if text[at] == 0x40 { return 1 }
        guard at + 2 < text.count else { return nil }
        switch (text[at + 1], text[at + 2]) {
        case (0xBC, 0xA0), (0xB9, 0xAB): return 3
        default: return nil
        }
    }

    /// Whether an `@` is that of `sam@example.org`: something before it, and a domain with a point after it.
    private static func isMailAddress(
        _ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ domain: Slice<UnsafeBufferPointer<UInt8>>
    ) -> Bool {
        guard at > 0, domain.contains(0x2E) else { return false }
        switch text[at - 1] {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x25, 0x2B, 0x2D, 0x2E, 0x5F: return true
        default: return false
        }
    }
}
