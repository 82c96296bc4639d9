/// How far a problem has come, item by item.
struct ProblemProgress: Hashable, Sendable {
    /// The eight steps of the essay, in order: the second idea is one of its own.
    static let eight: [Step] = [.identify, .idea, .idea, .critique, .stakeholder, .pitch, .tell, .implement]

    /// A bit a step, in the order of ``Step``.
    private var done: UInt16 = 0
    private var ideas: UInt8 = 0
    /// `solved` or `dropped`, where one stands and nothing opened the problem again.
    private(set) var closed: Step?

    /// Takes in the steps of one item: one that closes wins over others of the same item, and a step of a later item
    /// opens again what was closed, where it is one that does (``Step/opensAgain``). A note changes nothing.
    mutating func take(_ steps: some Sequence<Step>) {
        var closing: Step?
        var isOpening = false
        for step in steps {
            done |= ProblemProgress.bit(step)
            switch step {
            case .solved, .dropped: closing = step
            case .idea:
                ideas = min(2, ideas + 1)
                isOpening = true
            default: isOpening = isOpening || step.opensAgain
            }
        }
        if let closing {
            closed = closing
        } else if isOpening {
            closed = nil
        }
    }

    private static func bit(_ step: Step) -> UInt16 {
        let place: UInt16 =
            switch step {
            case .identify: 0
            case .idea: 1
            case .critique: 2
            case .stakeholder: 3
            case .pitch: 4
            case .tell: 5
            case .implement: 6
            case .solved: 7
            case .dropped: 8
            }
        return 1 << place
    }

    func has(_ step: Step) -> Bool { done & ProblemProgress.bit(step) != 0 }

    var status: Problem.Status {
        switch closed {
        case .solved: .solved
        case .dropped: .dropped
        default: has(.implement) ? .implementing : .open
        }
    }

    /// The eight steps: done or not.
    var steps: [Bool] {
        [
            has(.identify), ideas >= 1, ideas >= 2, has(.critique), has(.stakeholder), has(.pitch), has(.tell),
            has(.implement),
        ]
    }

    /// The first step not yet done, `solved` after all eight; nil where the problem is closed.
    var next: Step? {
        if closed != nil { return nil }
        for (step, isDone) in zip(ProblemProgress.eight, steps) where !isDone { return step }
        return .solved
    }
}

extension Step {
    /// Whether it opens a problem again that was closed: to tell of what was solved, or to ask whom it touched, does not.
    var opensAgain: Bool {
        switch self {
        case .identify, .idea, .critique, .pitch, .implement: true
        case .stakeholder, .tell, .solved, .dropped: false
        }
    }
}

extension Problem {
    /// Whether the audience sees an item that identifies it: else nobody knows when it began and what was skipped.
    package var isIdentified: Bool { opened != nil }

    /// The eight steps of the essay: done or not; the second idea is the third.
    package var stepsDone: [Bool] { progress.steps }

    /// Whether it has an idea: the next step is a second one then.
    package var hasIdea: Bool { progress.has(.idea) }

    /// How far it has come with all its items.
    var progress: ProblemProgress {
        var progress = ProblemProgress()
        forEachItem { progress.take($1) }
        return progress
    }

    /// Calls once an item with all its steps, in order.
    ///
    /// - Parameter end: The part before which to stop; that of another item than the one before it. Nil for all.
    func forEachItem(upTo end: Int? = nil, _ body: (_ item: Int, _ steps: [Step]) -> Void) {
        let end = end ?? parts.count
        var i = 0
        var steps: [Step] = []
        while i < end {
            let item = parts[i].item
            steps.removeAll(keepingCapacity: true)
            while i < end, parts[i].item == item {
                if let step = parts[i].step { steps.append(step) }
                i += 1
            }
            body(item, steps)
        }
    }
}
