internal import JournalText

/// The tags of the vocabulary by name, for suggestions.
package enum VocabularyTags {
    private static let roots = [
        "act", "problem", "promise", "feedback", "praise", "own", "skill", "audit", "intend", "lesson",
    ]

    /// The tag of the vocabulary that an ordinary one most likely means: `feedbak` is `feedback`, and `support`, the name
    /// of a kind, is `act/support`.
    package static func nearest(to tag: String, in catalogue: Catalogue) -> String? {
        if let kind = catalogue.act(tag.lowercased()) { return "act/\(kind.id)" }
        let parts = tag.split(separator: "/", maxSplits: 1).map(String.init)
        if let first = parts.first, let root = NearestName.of(first, among: roots) {
            return ([root] + parts.dropFirst()).joined(separator: "/")
        }
        return NearestName.of(tag, among: catalogue.acts.map(\.id)).map { "act/\($0)" }
    }
}
