package import JournalCore
internal import JournalMarkdown

/// The one-page solution in Markdown: some 400 words at most, in the order in which its reader asks.
package enum PitchMarkdown {
    /// The page's bytes.
    package static func render(_ pitch: Pitch) -> [UInt8] {
        var page = Page(pitch)
        page.appendHead()
        if let reader = pitch.reader {
            page.append(reader)
            page.appendIdea("What would ease it")
            page.appendHeard("What I heard")
            page.appendProblem()
        } else {
            page.appendProblem()
            page.appendIdea("The idea")
            page.appendSupport()
            page.appendHeard("What I heard, and what came of it")
        }
        page.appendTest()
        page.appendDone()
        page.appendEvidence()
        return page.out
    }

    /// A page while it is written. What a person wrote stands as they wrote it, shortened where it is long.
    private struct Page {
        let pitch: Pitch
        var out: [UInt8] = []

        init(_ pitch: Pitch) { self.pitch = pitch }

        mutating func appendHead() {
            out.append("# ")
            append(pitch.title.withoutFullStop, words: 20)
            out.append("\n")
            if !pitch.readers.isEmpty {
                out.append("\nFor ")
                append(names: pitch.readers)
                out.append(".\n")
            }
            appendClosing()
            if let ask = pitch.ask, pitch.reader == nil {
                out.append("\n**The ask.** ")
                append(sentence: ask, words: 32)
                out.append("\n")
            }
        }

        /// That it is solved or dropped already: a page that asks for it would be read with surprise.
        private mutating func appendClosing() {
            guard let closed = pitch.closed else { return }
            out.append(pitch.status == .solved ? "\n**Solved " : "\n**Given up ")
            out.append(closed.dateText == nil ? "on " : "in ")
            out.append(contentsOf: (closed.dateText ?? closed.day.longText).utf8)
            out.append(".** ")
            append(sentence: closed.text, words: 26)
            if let impact = pitch.impact {
                out.append(" ")
                append(sentence: impact, words: 20)
            }
            if let worth = pitch.worth, pitch.status == .solved {
                out.append(" Worth ")
                append(sentence: worth, words: 12, hasCapital: false)
            }
            out.append("\n")
        }

        mutating func append(_ reader: Pitch.Reader) {
            if reader.pain != nil || reader.stance != nil {
                out.append("\n## What it is to you\n\n")
                if let pain = reader.pain {
                    append(sentence: pain, words: 26)
                    out.append("\n")
                }
                if let stance = reader.stance {
                    if reader.pain != nil { out.append("\n") }
                    out.append(
                        stance == "for"
                            ? "You said that you are for it.\n"
                            : stance == "against"
                                ? "You said that you are against it.\n" : "You said that you are unsure.\n")
                }
            }
            guard let ask = pitch.ask else { return }
            out.append(reader.isAsked ? "\n## What I ask of you\n\n" : "\n## What I ask")
            if !reader.isAsked {
                if !reader.deciders.isEmpty {
                    out.append(" of ")
                    append(names: reader.deciders)
                }
                out.append("\n\n")
            }
            append(sentence: ask, words: 32)
            out.append("\n")
        }

        mutating func appendProblem() {
            guard pitch.situation != nil || pitch.before != nil || !pitch.pains.isEmpty else { return }
            out.append("\n## The problem\n\n")
            if let situation = pitch.situation {
                append(sentence: situation, words: 36)
                if pitch.opened != nil || pitch.persistence.weeks > 1 || pitch.persistence.people > 0 {
                    out.append(" ")
                }
            }
            var facts: [String] = []
            if let opened = pitch.opened { facts.append("since \(opened.longText)") }
            if pitch.persistence.weeks > 1 { facts.append("in \(pitch.persistence.weeks.counted("week", "weeks"))") }
            if pitch.persistence.people > 0 {
                facts.append("with \(pitch.persistence.people.counted("person", "people")) named")
            }
            var isFirst = pitch.situation == nil
            if !facts.isEmpty {
                out.append("Noted ")
                out.append(contentsOf: facts.joined(separator: ", ").utf8)
                out.append(".")
                isFirst = false
            }
            if let before = pitch.before {
                if !isFirst { out.append(" ") }
                out.append(pitch.after == nil ? "Measured: " : "From ")
                append(before, words: 8)
                if let after = pitch.after {
                    out.append(" to ")
                    append(after, words: 8)
                }
                out.append(".")
            }
            appendWorth()
            out.append("\n")
            let pains = pitch.pains.filter { $0.who != pitch.reader?.name }.prefix(3)
            if !pains.isEmpty { out.append("\n") }
            for pain in pains {
                out.append("- ")
                append(names: [pain.who])
                out.append(": ")
                append(pain.text, words: 12)
                out.append("\n")
            }
        }

        /// What the result is worth, where no sentence on its closing says it.
        private mutating func appendWorth() {
            guard let worth = pitch.worth, pitch.status != .solved else { return }
            out.append(" Worth ")
            append(sentence: worth, words: 12, hasCapital: false)
        }

        mutating func appendIdea(_ title: StaticString) {
            guard pitch.idea != nil || !pitch.otherIdeas.isEmpty else { return }
            out.append("\n## ")
            out.append(pitch.idea == nil ? "The ideas" : title)
            out.append("\n")
            if let idea = pitch.idea { append(idea, words: 28) }
            for (i, other) in pitch.otherIdeas.prefix(pitch.idea == nil ? 2 : 1).enumerated() {
                append(
                    other, prefix: pitch.idea == nil ? (i == 0 ? "One: " : "Other: ") : "Considered too: ", words: 20)
            }
            append(against: pitch.critique.prefix(2), "Critique: ")
        }

        private mutating func append(_ idea: Pitch.Idea, prefix: StaticString = "", words: Int) {
            out.append("\n")
            out.append(prefix)
            append(sentence: idea.text, words: words)
            out.append("\n")
            append(against: idea.critique.prefix(1), "Against it: ")
        }

        private mutating func append(against critique: ArraySlice<RichText>, _ label: StaticString) {
            for text in critique {
                out.append("\n")
                out.append(label)
                append(sentence: text, words: 18)
                out.append("\n")
            }
        }

        mutating func appendSupport() {
            let said = pitch.inFavour.count + pitch.against.count + pitch.unsure.count
            guard said > 0 else { return }
            out.append("\n## Who is for it\n\n")
            var isFirst = true
            if let count = pitch.stakeholderCount {
                out.append(
                    own:
                        "\(pitch.inFavour.count) of \(count) affected \(pitch.inFavour.count == 1 ? "is" : "are") for it"
                )
                if !pitch.inFavour.isEmpty {
                    out.append(": ")
                    append(names: pitch.inFavour)
                }
                isFirst = false
            } else if !pitch.inFavour.isEmpty {
                out.append("For it: ")
                append(names: pitch.inFavour)
                isFirst = false
            }
            for (names, words, head) in [
                (pitch.unsure, "; unsure: " as StaticString, "Unsure: " as StaticString),
                (pitch.against, "; against: ", "Against: "),
            ] where !names.isEmpty {
                out.append(isFirst ? head : words)
                append(names: names)
                isFirst = false
            }
            out.append(".\n")
        }

        mutating func appendHeard(_ title: StaticString) {
            guard !pitch.heard.isEmpty else { return }
            out.append("\n## ")
            out.append(title)
            out.append("\n\n")
            for heard in pitch.heard.prefix(2) {
                out.append("- ")
                append(sentence: heard.text, words: 18)
                for action in heard.takenIn.prefix(1) {
                    out.append(" Taken in: ")
                    append(sentence: action, words: 12, hasCapital: false)
                }
                out.append("\n")
            }
        }

        mutating func appendTest() {
            guard pitch.closed == nil, pitch.test != nil || pitch.cost != nil else { return }
            out.append("\n## A small test\n\n")
            if let test = pitch.test { append(sentence: test, words: 20) }
            if let cost = pitch.cost {
                if pitch.test != nil { out.append(" ") }
                out.append("It costs ")
                append(sentence: cost, words: 12, hasCapital: false)
            }
            out.append("\n")
        }

        mutating func appendDone() {
            guard pitch.closed == nil, let last = pitch.implemented.last else { return }
            out.append("\n## Begun\n\n")
            append(sentence: last.text, words: 18)
            out.append(" (")
            out.append(contentsOf: (last.dateText ?? last.day.longText).utf8)
            out.append(")\n")
        }

        mutating func appendEvidence() {
            guard !pitch.evidence.isEmpty else { return }
            out.append("\n## Evidence\n\n")
            for evidence in pitch.evidence.suffix(3) {
                out.append("- ")
                append(evidence, words: 8)
                out.append("\n")
            }
        }

        private mutating func append(_ text: RichText, words: Int) {
            text.shortened(toWords: words).appendMarkdown(to: &out, indent: 2, place: .part)
        }

        private mutating func append(sentence text: RichText, words: Int, hasCapital: Bool = true) {
            var short = text.shortened(toWords: words)
            // A field's value often begins in lower case.
            if hasCapital, short.code.count > 1, (0x61...0x7A).contains(short.code[0]),
                short.code[1] == 0x20 || isLetter(short.code[1])
            {
                short.code[0] &-= 0x20
            }
            short.appendMarkdown(to: &out, place: .part)
            let plain = short.plainText
            if let last = plain.unicodeScalars.last, !".!?:…".unicodeScalars.contains(last) { out.append(".") }
        }

        private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

        /// At most eight names.
        private mutating func append(names: [String]) {
            RichText(plain: names.prefix(8).joined(separator: ", ")).appendMarkdown(to: &out, place: .part)
            if names.count > 8 { out.append(own: " and \(names.count - 8) more") }
        }
    }
}
