/// The skills of the next level, by what the author aims for; essay G, "Learning Skills at the Next Level".
enum NextLevelSkills {
    /// The names of the skills for an aim (`aim:` in `journal.yaml`), as `#skill/NAME` has them; empty where the essay
    /// has none for it. An aim is known by a word in it: "engineering manager", "staff architect".
    static func of(aim: String?) -> [String] {
        guard let aim = aim?.lowercased() else { return [] }
        if aim.contains("manage") || aim.contains("lead") {
            return ["conflict-resolution", "resource-planning", "performance-reviews"]
        }
        if aim.contains("architect") || aim.contains("strateg") {
            return ["systems-thinking", "process-mapping", "clear-solutions", "industry-constraints"]
        }
        if aim.contains("executive") || aim.contains("director") {
            return ["outcome-language", "financial-statements", "organizational-levers", "impact-and-risk"]
        }
        return []
    }
}
