internal import JournalCore
internal import JournalMarkdown

extension DigestOutline {
    /// How many words a text may have, and an eighth more where it is whole then.
    struct Brevity {
        /// What was done.
        var act: Int
        /// What came of it.
        var impact: Int
        /// A line of another section.
        var line: Int
        /// An amount before or after, a piece of evidence.
        var value: Int

        static let long = Brevity(act: 36, impact: 27, line: 36, value: 11)
        static let medium = Brevity(act: 22, impact: 18, line: 18, value: 7)
        static let short = Brevity(act: 13, impact: 15, line: 11, value: 6)
    }

    /// What is shown of a digest in lines of some brevity.
    struct Choice {
        /// The words that stand in any case.
        let fixed: Int
        let acts: [Digest.Act]
        let movements: [Digest.Movement]
        let sections: [LineSection]
        let mirror: [LineSection]
        /// Whether no line gave way to another.
        let isWhole: Bool

        init(_ digest: Digest, _ context: PageContext, _ brevity: Brevity, fixed: Int) {
            self.fixed = fixed
            let acts = Choice.told(digest).map { DigestOutline.shortened($0, brevity) }
            let movements = digest.problems.map { DigestOutline.shortened($0, brevity) }
            let sections = DigestOutline.sections(of: digest, context, brevity)
            let mirror = digest.mirror.map { MirrorSections.all(of: $0, context, words: brevity.line) } ?? []

            var budget = WordBudget(DigestOutline.wordLimit - fixed)
            if !mirror.isEmpty { budget.spend(RichText(plain: DigestOutline.mirrorTitle.description).wordCount) }
            // In the order of importance: done, problems (with the five words above the columns of their table), needs,
            // next, promises, habits, learned; then what is for the author; then the rest.
            let early = 5
            let claims =
                [
                    WordBudget.Claim(
                        lines: acts.map {
                            DigestOutline.line($0, context).wordCount + DigestOutline.problemWords($0)
                        }, heading: 1, first: digest.audience == .private ? 2 : 3, most: 6,
                        hasMore: digest.done.count + digest.doneOmitted > acts.count),
                    WordBudget.Claim(
                        lines: movements.map { DigestOutline.line($0).wordCount + 1 }, heading: 6, first: 2, most: 5),
                ] + sections.prefix(early).map { Choice.claim($0) }
                + mirror.map { Choice.claim($0, most: 3) } + sections.dropFirst(early).map { Choice.claim($0) }
            let counts = budget.share(claims)

            self.acts = Array(acts.prefix(counts[0]))
            self.movements = Array(movements.prefix(counts[1]))
            let mirrorStart = 2 + early
            let mirrorEnd = mirrorStart + mirror.count
            self.sections = Choice.cut(sections, counts[2..<mirrorStart] + counts[mirrorEnd...])
            self.mirror = Choice.cut(mirror, counts[mirrorStart..<mirrorEnd])
            isWhole = zip(counts, claims).allSatisfy { $0 == min($1.most, $1.lines.count) }
        }

        /// The acts that are told of: all to the author; to others those that say or prove something, and others only
        /// where there is none of these.
        private static func told(_ digest: Digest) -> [Digest.Act] {
            if digest.audience == .private { return digest.done }
            let strong = digest.done.filter { $0.strength != .bare }
            return strong.isEmpty ? Array(digest.done.prefix(3)) : strong
        }

        private static func claim(_ section: LineSection, most: Int = DigestOutline.limit) -> WordBudget.Claim {
            WordBudget.Claim(
                lines: section.lines.map(\.wordCount), heading: RichText(plain: section.title.description).wordCount,
                most: most, hasMore: section.more > 0)
        }

        private static func cut(_ all: [LineSection], _ counts: some Sequence<Int>) -> [LineSection] {
            zip(all, counts).filter { $1 > 0 }.map { section, count in
                var section = section
                section.more += section.lines.count - count
                section.lines = Array(section.lines.prefix(count))
                return section
            }
        }
    }
}
