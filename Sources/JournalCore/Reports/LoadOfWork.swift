/// Acts done alone against those that make others do: essays G and W, "multiplier, not martyr".
struct LoadOfWork: Sendable {
    /// Kinds that delegate, teach, step back or share.
    private static let sharingKinds = [
        "delegate", "teach", "mentor", "coach", "step-back", "share-praise", "invite-voice", "first-follower", "rally",
    ]

    /// The theme of acts that make others stronger: none of them is done alone, whether it names somebody or not.
    private static let others = "others"

    /// Weeks in a row from which on the author is warned.
    static let warningAfter = 4

    /// By kind, as ``ItemFacts`` numbers them.
    private var isSharing: [Bool]
    private var isForOthers: [Bool]

    /// A kind of the journal's own (it comes from no essay) that makes others stronger shares, too.
    init(_ catalogue: Catalogue, facts: ItemFacts) {
        isForOthers = facts.table(of: catalogue.acts.lazy.filter { $0.theme == LoadOfWork.others }.map(\.id))
        isSharing = facts.table(
            of: LoadOfWork.sharingKinds
                + catalogue.acts.filter { $0.theme == LoadOfWork.others && $0.essays.isEmpty }.map(\.id))
    }

    /// Acts done alone (nobody named, and of no kind that is for others) and acts that share.
    func count(_ items: ItemRange, facts: ItemFacts) -> (alone: Int, shared: Int) {
        var alone = 0
        var shared = 0
        for i in items where facts.isAct(i) {
            if facts.kinds(i).contains(where: { isSharing[Int($0)] }) {
                shared += 1
            } else if facts.people(i).isEmpty, !facts.kinds(i).contains(where: { isForOthers[Int($0)] }) {
                alone += 1
            }
        }
        return (alone, shared)
    }

    /// Whether the first crowd out the second: three acts alone or more, and fewer than one in four shared.
    static func isCrowded(alone: Int, shared: Int) -> Bool { alone >= 3 && shared * 4 < alone + shared }
}
