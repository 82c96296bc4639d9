internal import JournalMarkdown

/// The people whom a problem touches.
enum Stakeholders {
    /// What somebody may say of a problem after the talk.
    static let stances: Set<String> = ["for", "against", "unsure"]

    /// One a person, in order of the first item that names them: whoever is mentioned in a `stakeholder` item. A later
    /// pain or stance takes the place of an earlier one.
    static func of(_ problem: Problem, _ items: [Item]) -> [Problem.Stakeholder] {
        var found: [Problem.Stakeholder] = []
        var places: [String: Int] = [:]
        for part in problem.parts where part.step == .stakeholder {
            let item = items[part.item]
            let stance = item.value("stance").map { $0.plainText.lowercased() }.flatMap {
                stances.contains($0) ? $0 : nil
            }
            for person in item.people {
                let place = places[person] ?? found.count
                if place == found.count {
                    places[person] = place
                    found.append(Problem.Stakeholder(person: person, pain: nil, stance: nil, item: part.item))
                }
                found[place].pain = item.value("pain") ?? found[place].pain
                found[place].stance = stance ?? found[place].stance
                found[place].item = part.item
            }
        }
        return found
    }
}
