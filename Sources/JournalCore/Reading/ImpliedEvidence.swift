import JournalMarkdown

extension Item {
    /// Takes the links of an act's own text for its evidence, as a link is what evidence mostly is. What is given as
    /// evidence already is not taken twice.
    mutating func takeLinksAsEvidence() {
        guard isAct || problems.contains(where: { $0.step == .solved }) else { return }
        let links = text.webLinks
        guard !links.isEmpty else { return }
        var known = Set(values("evidence").flatMap { $0.webLinks }.map(\.address))
        for link in links where known.insert(link.address).inserted {
            fields.append(Field(key: "evidence", value: link.link))
        }
    }
}
