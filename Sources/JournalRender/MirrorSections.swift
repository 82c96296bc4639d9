internal import JournalCore
internal import JournalMarkdown

/// What a digest says to its author alone, most pressing first: the load, what was intended, audits, acts to strengthen,
/// feedback, language, complaint without a step, people.
enum MirrorSections {
    /// Those that have something to say.
    static func all(of mirror: Digest.Mirror, _ context: PageContext, words: Int) -> [LineSection] {
        [
            LineSection(id: "load", title: "Load", lines: load(mirror) + fires(mirror)),
            LineSection(id: "intended", title: "Intended", lines: mirror.intended.map { intention($0, words: words) }),
            LineSection(
                id: "audits", title: "Audits",
                lines: mirror.openAudits.map { audit($0, words: words) }
                    + mirror.claimedGaps.map { claimed($0, words: words) }),
            LineSection(
                id: "bare", title: "Bare acts to strengthen",
                lines: mirror.bare.map { $0.text.shortened(toWords: words) }),
            LineSection(
                id: "feedback", title: "Feedback not yet acted on",
                lines: mirror.openFeedback.map { $0.text.shortened(toWords: words) }),
            LineSection(id: "language", title: "Language", lines: mirror.hints.map { hint($0) } + trend(mirror.trend)),
            LineSection(id: "telling", title: "Ask, don’t tell", lines: mirror.telling.map { hint($0) }),
            LineSection(id: "stalled", title: "No idea yet", lines: mirror.stalled.map { stalled($0, words: words) }),
            LineSection(
                id: "quiet", title: "Gone quiet",
                lines: mirror.quiet.map { quiet($0, context.name(of: $0.person), words: words) }),
            LineSection(id: "credits", title: "Credits", lines: credits(mirror.credits, context)),
        ].filter { !$0.lines.isEmpty }
    }

    private static func load(_ mirror: Digest.Mirror) -> [RichText] {
        if mirror.isCrowded { return [load(weeks: mirror.crowdedWeeks)] }
        guard mirror.alone + mirror.shared > 0 else { return [] }
        let alone = mirror.alone.counted("act done alone", "acts done alone")
        return [RichText(plain: "\(alone), \(mirror.shared) that hand on, teach, step back or share")]
    }

    /// Essay G, "build systems, not hero moments": told where there was such a moment.
    private static func fires(_ mirror: Digest.Mirror) -> [RichText] {
        guard mirror.fires > 0 else { return [] }
        let fires = mirror.fires.counted("fire put out", "fires put out")
        let systems = mirror.systems.counted("act that builds systems", "acts that build systems")
        return [RichText(plain: "\(fires), \(systems)")]
    }

    /// The warning of essays G and W: "multiplier, not martyr".
    static func load(weeks: Int) -> RichText {
        RichText(
            plain:
                "For \(weeks) weeks in a row work done alone has crowded out the rest: what can somebody else do, or learn?"
        )
    }

    private static func intention(_ intention: Digest.Intention, words: Int) -> RichText {
        var line = intention.text.clause(toWords: words)
        // A text that is a sentence is followed by one.
        if DigestOutline.endsSentence(line) {
            line.append(words: intention.met ? " Done." : " Not done.")
        } else {
            line.append(words: intention.met ? ": done" : ": not done")
        }
        return line
    }

    /// An audit with what was picked in it and until when.
    static func audit(_ audit: Digest.OpenAudit, words: Int) -> RichText {
        var line = RichText(plain: "\(audit.name) of \(audit.day): ")
        if let pick = audit.pick {
            line.append(strong: pick.clause(toWords: words))
            if let by = audit.by { line.append(words: ", by \(by)") }
        } else {
            line.append(words: "nothing picked yet")
        }
        if audit.isOverdue { line.append(words: ", overdue") }
        if audit.kind == "gap" { line.append(words: ", not yet claimed") }
        return line
    }

    private static func claimed(_ claim: Digest.Line, words: Int) -> RichText {
        var line = RichText(plain: "Gap claimed: ")
        line.append(claim.text.shortened(toWords: words))
        return line
    }

    private static func stalled(_ problem: Digest.Link, words: Int) -> RichText {
        var line = RichText()
        line.append(strong: problem.title.clause(toWords: words))
        line.append(words: ": what can you do today with the influence you have?")
        return line
    }

    /// A phrase, how often it was written, and what to write instead.
    static func hint(_ hint: LanguageHint) -> RichText {
        var text = "“\(hint.written)”"
        if hint.count > 1 { text += ", \(hint.count) times" }
        if let instead = hint.phrase.instead.first {
            text += "\(hint.phrase.rule == PhraseRule.telling ? ": ask" : ": write") “\(instead)”"
        } else {
            text += ": leave it out"
        }
        return RichText(plain: text)
    }

    private static func trend(_ trend: LanguageTrend?) -> [RichText] {
        guard let trend else { return [] }
        // A mean to one decimal place, rounded.
        let tenths = (trend.before * 10 + trend.weeks / 2) / trend.weeks
        let mean = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
        let phrases = trend.count.counted("phrase", "phrases")
        let before =
            trend.weeks == 1 ? "\(trend.before) the week before" : "\(mean) a week in the \(trend.weeks) before"
        return [RichText(plain: "\(phrases) this week, \(before)")]
    }

    /// Somebody who has gone quiet, and what they were last met for.
    static func quiet(_ quiet: QuietPerson, _ name: String, words: Int) -> RichText {
        var line = RichText()
        line.append(strong: RichText(plain: name))
        line.append(words: ", last on \(quiet.last.longTextWithoutYear): ")
        line.append(quiet.text.shortened(toWords: words))
        return line
    }

    private static func credits(_ credits: [Digest.Credit], _ context: PageContext) -> [RichText] {
        func list(_ count: (Digest.Credit) -> Int) -> String {
            credits.filter { count($0) > 0 }.prefix(4)
                .map { "\(context.name(of: $0.person))\(count($0) > 1 ? " (\(count($0)))" : "")" }
                .joined(separator: ", ")
        }
        let parts = [("gave to ", list(\.gave)), ("got from ", list(\.got))].filter { !$0.1.isEmpty }
        return parts.isEmpty ? [] : [RichText(plain: parts.map { $0.0 + $0.1 }.joined(separator: "; "))]
    }
}
