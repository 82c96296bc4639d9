/// What stands for somebody whom a public build may not name: relation and team.
enum PersonPhrase {
    /// For a handle that `people:` does not know.
    static let unknown = "a colleague"

    static func of(_ relation: JournalConfig.Relation?, team: String?) -> String {
        let inTeam = team.map { " in \($0)" } ?? ""
        return switch relation {
        case .manager: "my manager"
        case .up: "a manager above me" + inTeam
        case .peer: "a peer" + inTeam
        case .report: "someone I lead" + inTeam
        case .mentee: "someone I mentor" + inTeam
        case .otherTeam: "someone in another team" + (team.map { " (\($0))" } ?? "")
        case .customer: "a customer" + (team.map { " (\($0))" } ?? "")
        case nil: "a colleague" + inTeam
        }
    }
}
