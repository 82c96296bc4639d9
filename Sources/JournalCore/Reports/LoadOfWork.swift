/// Acts done alone against those that make others do: essays G and W, "multiplier, not martyr".
enum LoadOfWork {
    /// Kinds that delegate, teach, step back or share.
    static let sharingKinds = [
        "delegate", "teach", "mentor", "coach", "step-back", "share-praise", "invite-voice", "first-follower", "rally",
    ]

    /// Weeks in a row from which on the author is warned.
    static let warningAfter = 4

    /// Acts done alone (nobody named, none of the sharing kinds) and acts that share.
    static func count(
        _ items: Range<Int>, facts: ItemFacts, isSharing: [Bool]
    ) -> (alone: Int, shared: Int) {
        var alone = 0
        var shared = 0
        for i in items where facts.isAct(i) {
            if facts.kinds(i).contains(where: { isSharing[Int($0)] }) {
                shared += 1
            } else if facts.people(i).isEmpty {
                alone += 1
            }
        }
        return (alone, shared)
    }

    /// Whether the first crowd out the second: three acts alone or more, and fewer than one in four shared.
    static func isCrowded(alone: Int, shared: Int) -> Bool { alone >= 3 && shared * 4 < alone + shared }
}
