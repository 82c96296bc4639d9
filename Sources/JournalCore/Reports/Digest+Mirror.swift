extension Digest {
    static let mirrorLimit = 10

    /// What only the author should see of the period: nil in builds for others.
    static func mirror(_ source: DigestSource) -> Mirror? {
        guard let index = source.index.mirror else { return nil }
        let journal = source.journal
        let bare = source.range.lazy.filter { source.facts.isAct($0) && source.facts.strength[$0] == .bare }
        let load = LoadOfWork.count(source.range, facts: source.facts, isSharing: source.index.isSharing)
        let last = source.index.place(of: source.week ?? source.asOf.isoWeek)
        return Mirror(
            bare: bare.prefix(mirrorLimit).map(source.line),
            alone: load.alone,
            shared: load.shared,
            crowdedWeeks: last.map { index.crowded[$0] } ?? 0,
            openAudits: index.openAudits(on: source.asOf, journal).map(source.line),
            openFeedback: index.openFeedback(on: source.asOf, journal).suffix(mirrorLimit).map(source.line),
            unmet: intentions(in: source.days, source).filter { !$0.met })
    }
}
