internal import JournalMarkdown

extension HiddenNames {
    /// A text with every hidden name replaced and every mention resolved.
    ///
    /// Names are found over emphasis ("Sa**rah**"), within code and in titles of links. A link or picture whose address
    /// holds one is dropped, its text stays.
    ///
    /// - Parameter name: How a mention is written, by its handle.
    func replaced(in text: RichText, name: @escaping (String) -> String) -> RichText {
        let code = text.code
        return code.withUnsafeBufferPointer { code in
            let hasOps = code.contains(RichText.escapeByte)
            let seen = hasOps ? visibleBytes(of: code) : nil
            var found: [Match]
            if let seen {
                found = seen.bytes.withUnsafeBufferPointer(allMatches(in:))
                if !seen.code.isEmpty { found = HiddenNames.withoutMentions(found, seen.bytes, in: seen.code) }
            } else {
                found = allMatches(in: code)
            }
            if found.isEmpty, !hasOps { return text }
            var out = Rewriting(code: code, hidden: self, name: name)
            out.run(
                found.map {
                    guard let origin = seen?.origin else { return $0 }
                    let end = Int(origin[$0.range.upperBound - 1]) + 1
                    return Match(range: Int(origin[$0.range.lowerBound])..<end, replacement: $0.replacement)
                })
            return RichText(code: out.out)
        }
    }

    /// The bytes that are seen as text, without operations, and where each stands. What no word goes over is a break.
    private func visibleBytes(
        of code: UnsafeBufferPointer<UInt8>
    ) -> (bytes: [UInt8], origin: [Int32], code: [Range<Int>]) {
        var spans: [Range<Int>] = []
        var spanStart = 0
        var bytes: [UInt8] = []
        var origin: [Int32] = []
        bytes.reserveCapacity(code.count)
        origin.reserveCapacity(code.count)
        var at = 0
        while at < code.count {
            if code[at] == RichText.escapeByte {
                let start = at
                let op = RichTextWalk.op(code, &at)
                switch op.op {
                case .code, .codeBlock: spanStart = bytes.count
                case .codeEnd, .codeBlockEnd: spans.append(spanStart..<bytes.count)
                default: break
                }
                if !op.isWithinWords {
                    // More than the words of one name may stand apart.
                    bytes.append(contentsOf: [0x0A, 0x0A, 0x0A, 0x0A])
                    origin.append(contentsOf: repeatElement(Int32(start), count: 4))
                }
            } else {
                bytes.append(code[at])
                origin.append(Int32(at))
                at += 1
            }
        }
        return (bytes, origin, spans)
    }

    /// The matches without those that are a mention within code, which is none.
    private static func withoutMentions(_ found: [Match], _ seen: [UInt8], in code: [Range<Int>]) -> [Match] {
        var k = 0
        return found.filter { match in
            while k < code.count, code[k].upperBound <= match.range.lowerBound { k += 1 }
            guard k < code.count, code[k].contains(match.range.lowerBound) else { return true }
            return !(seen[match.range.lowerBound] == 0x40 && match.isMention)
        }
    }

    /// One pass that writes a text anew.
    private struct Rewriting {
        let code: UnsafeBufferPointer<UInt8>
        let hidden: HiddenNames
        let name: (String) -> String
        var out: [UInt8] = []
        /// Whether each link or picture that is open was kept.
        private var kept: [Bool] = []

        init(code: UnsafeBufferPointer<UInt8>, hidden: HiddenNames, name: @escaping (String) -> String) {
            self.code = code
            self.hidden = hidden
            self.name = name
        }

        mutating func run(_ matches: [Match]) {
            out.reserveCapacity(code.count + 64)
            var m = 0
            var at = 0
            while at < code.count {
                if code[at] == RichText.escapeByte {
                    let op = RichTextWalk.op(code, &at)
                    write(op)
                    continue
                }
                while m < matches.count, matches[m].range.upperBound <= at { m += 1 }
                if m < matches.count, matches[m].range.contains(at) {
                    if at == matches[m].range.lowerBound { append(matches[m].replacement) }
                } else {
                    out.append(code[at])
                }
                at += 1
            }
        }

        private mutating func write(_ op: RichTextWalk.Found) {
            switch op.op {
            case .mention:
                append(name(string(op.first)))
            case .link, .image:
                let isKept =
                    RichText.isPlaced(code[op.first]) || !hidden.isInAddress(code[op.first])
                kept.append(isKept)
                guard isKept else { return }
                out.append(contentsOf: code[op.range.lowerBound..<op.second.lowerBound])
                append(hidden.replaced(in: string(op.second)))
                out.append(RichText.stopByte)
            case .linkEnd, .imageEnd:
                if kept.popLast() ?? true { out.append(contentsOf: code[op.range]) }
            case .codeBlock:
                out.append(contentsOf: code[op.range.lowerBound..<op.first.lowerBound])
                append(hidden.replaced(in: string(op.first)))
                out.append(RichText.stopByte)
            default:
                out.append(contentsOf: code[op.range])
            }
        }

        private func string(_ range: Range<Int>) -> String { String(decoding: code[range], as: UTF8.self) }

        /// Appends text of `journal.yaml`, made harmless where it holds a control character.
        private mutating func append(_ text: String) {
            out.append(contentsOf: RichText(plain: text).code)
        }
    }
}
