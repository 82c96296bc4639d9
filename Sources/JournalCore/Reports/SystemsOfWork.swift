/// Acts that build systems against those that put fires out: essay G, "build systems, not hero moments".
struct SystemsOfWork: Sendable {
    /// The kind that is set against the others of its theme.
    private static let firefight = "firefight"
    private static let theme = "systems"

    private let fire: Int?
    private let theme: Int?

    init(_ catalogue: Catalogue, facts: ItemFacts) {
        fire = facts.number(ofKind: SystemsOfWork.firefight)
        theme = catalogue.themes.firstIndex { $0.id == SystemsOfWork.theme }
    }

    /// How many of some items build systems, each once whatever its kinds, and how many put a fire out.
    func count(_ items: ItemRange, facts: ItemFacts) -> (systems: Int, fires: Int) {
        var systems = 0
        var fires = 0
        for i in items {
            var isSystem = false
            for kind in facts.kinds(i) {
                if Int(kind) == fire {
                    fires += 1
                } else if facts.themeOfKind[Int(kind)] == theme {
                    isSystem = true
                }
            }
            if isSystem { systems += 1 }
        }
        return (systems, fires)
    }
}
