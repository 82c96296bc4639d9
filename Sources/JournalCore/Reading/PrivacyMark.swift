/// What looks like a mark of privacy in a stretch of text, wherever it stands and however it is spelt.
///
/// ``LeafScanner`` reads the marks that are written as the format has them. This finds the others, in what was left:
/// `＃private`, `@private`, `text#private`, `[!private]`, `[private]`, `# private`, `Private: …`. It is asked only where a
/// cheap look at the bytes says that one may stand (``PrivacyCandidates``).
struct PrivacyMark {
    /// Bytes of the text, from the sign, or the bracket, to the end of the word.
    var range: Range<Int>
    var nearness: PrivacyWord.Nearness
    /// A backslash stands before its sign: it was meant as text.
    var isEscaped: Bool

    private struct Character {
        var scalar: Unicode.Scalar
        var offset: Int
        var length: Int
    }

    /// The marks in some UTF-8, in order.
    ///
    /// - Parameter isWhole: Whether the text is all of a block, so that a word may stand at its start or be all of it.
    static func find(in text: [UInt8], isWhole: Bool) -> [PrivacyMark] {
        var characters: [Character] = []
        characters.reserveCapacity(text.count)
        text.withUnsafeBufferPointer { bytes in
            var at = 0
            while at < bytes.count {
                let (scalar, length) = MarkSyntax.scalar(bytes, at, bytes.count) ?? ("\u{FFFD}", 1)
                characters.append(Character(scalar: scalar, offset: at, length: length))
                at += length
            }
        }
        var finder = Finder(characters: characters)
        finder.run(isWhole: isWhole)
        return finder.found
    }

    /// Whether a scalar is a number sign, or looks like one.
    static func isNumberSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x23, 0xFF03, 0xFE5F, 0x266F, 0x22D5, 0x29E3, 0x2317: true
        default: false
        }
    }

    /// Whether a scalar is an at sign, or looks like one.
    static func isAtSign(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0x40 || scalar.value == 0xFF20 || scalar.value == 0xFE6B
    }

    private struct Finder {
        let characters: [Character]
        var found: [PrivacyMark] = []
        /// The first and the last character of a word that is in no mark.
        private var words: (first: Int, last: Int)?

        init(characters: [Character]) { self.characters = characters }

        mutating func run(isWhole: Bool) {
            findWords()
            var i = 0
            while i < characters.count {
                let scalar = characters[i].scalar
                if PrivacyMark.isNumberSign(scalar) || PrivacyMark.isAtSign(scalar) {
                    i = signed(i)
                } else if let closer = Finder.closer(of: scalar) {
                    i = bracketed(i, closer, isWhole)
                } else {
                    i += 1
                }
            }
            if isWhole, found.isEmpty { findLabel() }
        }

        /// A word behind a sign; the index to go on from comes back.
        private mutating func signed(_ sign: Int) -> Int {
            var i = sign + 1
            var blanks = 0
            while i < characters.count, blanks < 3 {
                let scalar = characters[i].scalar
                if scalar == " " || scalar == "\u{A0}" || scalar == "\u{3000}" {
                    blanks += 1
                } else if !FoldedWord.isInvisible(scalar), !PrivacyMark.isNumberSign(scalar),
                    !PrivacyMark.isAtSign(scalar), !"-_:!.=*~/'\"([{".unicodeScalars.contains(scalar)
                {
                    break
                }
                i += 1
            }
            let end = endOfWord(i)
            guard end > i, let nearness = PrivacyWord.judge(text(i, end)) else { return max(end, sign + 1) }
            // Behind a space it must be the word itself, and no `C# private`.
            if blanks > 0 {
                let isGlued = sign > 0 && Finder.isWordPart(characters[sign - 1].scalar)
                guard isWord(text(i, end)), !isGlued, PrivacyMark.isNumberSign(characters[sign].scalar) else {
                    return end
                }
            }
            append(sign, end, nearness, isEscaped: sign > 0 && characters[sign - 1].scalar == "\\")
            return end
        }

        /// `[private]`, `[!private]`, `{private}`, `:private:`; `(private)` only where a block begins or ends.
        private mutating func bracketed(_ opener: Int, _ closer: Unicode.Scalar, _ isWhole: Bool) -> Int {
            var i = opener + 1
            while i < characters.count, i - opener < 4, "!: %".unicodeScalars.contains(characters[i].scalar) { i += 1 }
            let end = endOfWord(i)
            var after = end
            while after < characters.count, after - end < 3, characters[after].scalar == " " { after += 1 }
            guard end > i, after < characters.count, isCloser(after, closer), isWord(text(i, end)) else {
                return opener + 1
            }
            if characters[opener].scalar == "(" || closer == ":" {
                guard isWhole || closer == ":" else { return opener + 1 }
                if closer != ":", hasWords(before: opener), hasWords(after: after) { return opener + 1 }
            }
            append(opener, after + 1, .alike, isEscaped: false)
            return after + 1
        }

        /// `[!private|wide]` is a callout too.
        private func isCloser(_ i: Int, _ closer: Unicode.Scalar) -> Bool {
            characters[i].scalar == closer || (closer == "]" && characters[i].scalar == "|")
        }

        /// A block that is the word alone, or begins with it and a colon: `Private: …`, but no field.
        private mutating func findLabel() {
            var i = 0
            while i < characters.count, !characters[i].scalar.properties.isAlphabetic {
                // `\#private` and a quoted "private" begin with something that was meant.
                if characters[i].scalar == "\\" { return }
                i += 1
            }
            let end = endOfWord(i)
            guard end > i, isWord(text(i, end)) else { return }
            var after = end
            while after < characters.count, characters[after].scalar == " " { after += 1 }
            let isLabel =
                after < characters.count && (characters[after].scalar == ":" || characters[after].scalar == "：")
                && !(after + 1 < characters.count && characters[after + 1].scalar == ":")
            guard isLabel || !hasWords(after: end - 1) else { return }
            append(i, end, .alike, isEscaped: false)
        }

        private func endOfWord(_ start: Int) -> Int {
            var i = start
            var last = start
            while i < characters.count, i - start < 48 {
                let scalar = characters[i].scalar
                let isInner = "-_.~*\\/".unicodeScalars.contains(scalar) || FoldedWord.isInvisible(scalar)
                guard isInner || Finder.isWordPart(scalar) else { break }
                i += 1
                if !isInner || scalar == "-" || scalar == "_" { last = i }
            }
            return last
        }

        private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
            if scalar.value < 0x80 {
                return (0x61...0x7A).contains(scalar.value | 0x20) || (0x30...0x39).contains(scalar.value)
            }
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber,
                .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber:
                return true
            case .otherSymbol: return FoldedWord.of(String(scalar)).utf8.first.map { $0 < 0x80 } ?? false
            default: return false
            }
        }

        private func isWord(_ text: String) -> Bool { PrivacyWord.words.contains(FoldedWord.of(text)) }

        private mutating func findWords() {
            var isMark = false
            for i in characters.indices {
                let scalar = characters[i].scalar
                if PrivacyMark.isNumberSign(scalar) || PrivacyMark.isAtSign(scalar) { isMark = true }
                if scalar.properties.isWhitespace { isMark = false }
                if !isMark, Finder.isWordPart(scalar) { words = (words?.first ?? i, i) }
            }
        }

        private func hasWords(before i: Int) -> Bool { words.map { $0.first < i } ?? false }

        private func hasWords(after i: Int) -> Bool { words.map { $0.last > i } ?? false }

        private func text(_ start: Int, _ end: Int) -> String {
            var text = String.UnicodeScalarView()
            for i in start..<end { text.append(characters[i].scalar) }
            return String(text)
        }

        private mutating func append(
            _ start: Int, _ end: Int, _ nearness: PrivacyWord.Nearness, isEscaped: Bool
        ) {
            let last = characters[end - 1]
            found.append(
                PrivacyMark(
                    range: characters[start].offset..<(last.offset + last.length), nearness: nearness,
                    isEscaped: isEscaped))
        }

        private static func closer(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
            switch scalar {
            case "[": "]"
            case "(": ")"
            case "{": "}"
            case "<": ">"
            case ":": ":"
            case "（": "）"
            case "［": "］"
            case "【": "】"
            case "「": "」"
            default: nil
            }
        }
    }
}
