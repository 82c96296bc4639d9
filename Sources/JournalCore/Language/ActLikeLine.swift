/// A line of a plain note that looks like an act: it says in the past tense what its author did.
///
/// A look at its first words and a few signs, no more: good enough to show somebody ten lines of his own to begin with.
package struct ActLikeLine: Hashable, Sendable {
    /// Without the mark of a list, a box and a time.
    package var text: String
    /// The kind that its verb mostly means; nil where it may be any.
    package var kind: String?
    /// The greater, the likelier.
    package var score: Int

    /// Reads one line; nil for what is a heading, a question, a plan, a mark of the journal's own, or anything else.
    package init?(_ line: String) {
        var rest = Substring(line).drop(while: \.isWhitespace)
        // Quotes are others' words; headings and rows of tables say no whole sentence.
        guard let first = rest.first, !"#>|<".contains(first) else { return nil }
        guard let words = ActLikeLine.withoutListMark(&rest) else { return nil }
        guard (12...300).contains(words.utf8.count), words.last != "?", words.last != ":",
            !words.contains("#act"), !words.lowercased().contains("#private")
        else { return nil }
        let lowered = words.prefix(80).lowercased()
        var parts = lowered.split { !$0.isLetter && $0 != "'" && $0 != "’" }.prefix(6)[...]
        let isFirstPerson = parts.first.map { ActLikeLine.persons.contains(String($0)) } ?? false
        while let word = parts.first, ActLikeLine.openers.contains(String(word)) { parts = parts.dropFirst() }
        guard let verb = parts.first.map(String.init) else { return nil }
        if let known = ActLikeLine.verbs[verb] {
            kind = known.isEmpty ? nil : known
            score = isFirstPerson ? 4 : 3
        } else if isFirstPerson, verb.utf8.count > 4, verb.hasSuffix("ed") {
            kind = nil
            score = 2
        } else {
            return nil
        }
        text = String(words)
        if words.contains("@") || words.contains("[[") { score += 1 }
        if words.contains(where: \.isNumber) { score += 1 }
        if [" so that ", " which ", " from ", " damit ", " para que "].contains(where: lowered.contains) { score += 1 }
    }

    /// What stands after a bullet, a number, a ticked box and a time of day; nil for a task that is still open.
    private static func withoutListMark(_ rest: inout Substring) -> Substring? {
        if let first = rest.first, "-*+".contains(first), rest.dropFirst().first?.isWhitespace ?? false {
            rest = rest.dropFirst(2).drop(while: \.isWhitespace)
        } else {
            let digits = rest.prefix(while: \.isNumber)
            let after = rest[digits.endIndex...]
            if !digits.isEmpty, let stop = after.first, ".)".contains(stop), after.dropFirst().first == " " {
                rest = after.dropFirst(2).drop(while: \.isWhitespace)
            }
        }
        if rest.first == "[", rest.dropFirst(2).first == "]" {
            guard let box = rest.dropFirst().first, box == "x" || box == "X" else { return nil }
            rest = rest.dropFirst(3).drop(while: \.isWhitespace)
        }
        for word in ["TODO ", "LATER ", "NOW ", "DOING ", "WAITING "] where rest.hasPrefix(word) { return nil }
        if rest.hasPrefix("DONE ") { rest = rest.dropFirst(5) }
        let time = rest.prefix { $0.isNumber || $0 == ":" }
        if (4...5).contains(time.count), time.contains(":") {
            rest = rest[time.endIndex...].drop { $0.isWhitespace || $0 == "-" || $0 == "–" }
        }
        while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
        return rest
    }

    private static let persons: Set<String> = ["i", "i've", "i’ve", "ich", "yo", "habe"]

    /// What may stand before the verb.
    private static let openers: Set<String> = [
        "i", "i've", "i’ve", "have", "also", "then", "today", "yesterday", "finally", "and", "ich", "habe", "heute",
        "yo",
        "he", "hoy",
    ]

    /// Verbs in the past tense with the kind that they mostly mean, empty where they may mean any.
    private static let verbs: [String: String] = {
        let byKind = [
            "support":
                "helped supported assisted unblocked paired sat reviewed unterstützt geholfen ayudé apoyé acompañé",
            "mentor": "mentored walked guided",
            "coach": "coached",
            "teach": "taught trained showed explained erklärt gezeigt enseñé expliqué",
            "delegate": "delegated",
            "ask-question": "asked gefragt pregunté",
            "loose-end": "claimed adopted",
            "solution": "proposed suggested",
            "bridge": "introduced connected",
            "rally": "organised organized gathered convened organisiert organicé reuní",
            "capture": "documented wrote captured dokumentiert geschrieben escribí documenté",
            "reduce-rework": "automated simplified removed automatisiert automaticé",
            "onboarding": "onboarded welcomed",
            "decide": "decided",
            "clarify": "clarified",
            "guard": "tested prevented",
            "firefight": "restored recovered",
            "": """
            led launched shipped delivered built fixed solved resolved created designed improved reduced cut increased \
            started finished completed closed migrated moved rewrote refactored implemented introduced presented spoke \
            negotiated hired interviewed managed owned ran facilitated drove coordinated planned saved earned won grew \
            published released measured analysed analyzed investigated found debugged convinced persuaded raised took made \
            brought gave got set held kept told geleitet gebaut behoben verbessert eingeführt gelöst lideré lancé entregué \
            mejoré reduje resolví creé
            """,
        ]
        var verbs: [String: String] = [:]
        for (kind, words) in byKind.sorted(by: { $0.key < $1.key }) {
            for word in words.split(separator: " ") { verbs[String(word)] = kind }
        }
        return verbs
    }()
}
