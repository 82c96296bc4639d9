internal import JournalCore

extension Step {
    /// What is to be done next, where this step is the next one: after a first idea the essay asks for a second.
    func asNext(hasIdea: Bool) -> String { self == .idea && hasIdea ? "find a second idea" : asNext }

    /// What to do next, as one tells it to oneself; the essay "Leadership Has No Title".
    func instruction(hasIdea: Bool) -> String {
        switch self {
        case .identify: "say what is wrong and whom it frustrates"
        case .idea where hasIdea: "find a second idea, for the day somebody has a good reason against the first"
        case .idea: "think of a change that makes it less of a problem"
        case .critique: "write what speaks against your ideas, and whether they meet the real problem"
        case .stakeholder: "find out whom a change touches, and talk to one of them"
        case .pitch: "write what you will say, to whom, and who can say yes"
        case .tell: "tell the plan to whoever will listen, and write down what you hear"
        case .implement: "begin to change it, with those who are for it"
        case .solved: "say that it is better, and by how much"
        case .dropped: "say why you give it up"
        }
    }

    /// The fields that its item asks for, as one types them; empty where none is needed.
    var fieldsToType: String {
        switch self {
        case .stakeholder: " @name [pain:: …] [stance:: for]"
        case .pitch: " [decider:: @name]"
        case .solved: " [before:: …] [after:: …] [impact:: …]"
        default: ""
        }
    }
}
