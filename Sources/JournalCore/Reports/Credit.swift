/// What an item says that the author gave to somebody or got from them; essay W, "idiosyncrasy credits".
enum Credit: Sendable, Hashable {
    case gave
    case praise
    case feedback
    case help

    /// The kind of act by which feedback is asked for: who is asked is given nothing.
    private static let asking = "feedback"

    var isGot: Bool { self != .gave }

    /// The credits of one item: one a person that it names, in order; empty where it says nothing of the kind.
    ///
    /// 1. Whoever stands in the field `with` helped.
    /// 2. Praise and feedback came from those whom they name.
    /// 3. An act is for those whom it names, unless it only asks for feedback.
    static func of(_ i: Int, in journal: VisibleJournal) -> [(person: String, credit: Credit)] {
        let people = journal.items[i].people
        if people.isEmpty { return [] }
        let others: Credit? =
            if journal.items[i].isPraise {
                .praise
            } else if journal.items[i].isFeedback {
                .feedback
            } else if journal.items[i].isAct, journal.items[i].kinds != [asking] {
                .gave
            } else {
                nil
            }
        let helpers = Set(journal.people(of: i, namedIn: "with"))
        if helpers.isEmpty, others == nil { return [] }
        return people.compactMap { person in
            (helpers.contains(person) ? .help : others).map { (person, $0) }
        }
    }
}
