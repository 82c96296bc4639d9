internal import ArgumentParser
internal import JournalCore
internal import JournalIO
internal import JournalRender
internal import JournalText

/// `journal explain`: what a word of the format or the catalogue means, and which essay it comes from.
struct ExplainCommand: JournalCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Say what a word means: a kind, step, practice, field, rule, phrase, essay.",
        discussion: """
            Without a word, all of them by group; with the name of a group (kinds, steps, practices, rules, …) what each \
            of it means. No journal is needed; within one, what its journal.yaml adds is known too.
            """)

    @Argument(
        help: ArgumentHelp("One word or several, as support, '#act/support' or \"not my job\".", valueName: "word"))
    var words: [String] = []

    @OptionGroup var options: CommonOptions

    func run(in surroundings: Surroundings) throws -> Int32 {
        let session = try JournalSession(options, needsNone: true, in: surroundings)
        let settings = session.tellingSettings()
        let config = settings.config
        var catalogue = settings.catalogue
        catalogue.words = Catalogue.builtInWords
        let explanations = Explanations(catalogue, config: config)
        let output = surroundings.streams.output
        let width = surroundings.environment.width
        if words.isEmpty {
            output.write(ExplanationText.overview(explanations, width: width))
            return CommandStatus.done
        }
        let all = words.joined(separator: " ")
        let found = explanations.matching(all)
        if !found.isEmpty {
            output.write(ExplanationText.render(found, width: width))
        } else if let group = explanations.group(named: all) {
            output.write(ExplanationText.list(group, of: explanations, width: width))
        } else {
            let each = try words.map { word in
                let found = words.count > 1 ? explanations.matching(word) : []
                if found.isEmpty { throw ExplainCommand.unknown(words.count > 1 ? all : word, explanations) }
                return found
            }
            output.write(ExplanationText.render(each.flatMap(\.self), width: width))
        }
        return CommandStatus.done
    }

    private static func unknown(_ word: String, _ explanations: Explanations) -> ValidationError {
        let near = explanations.near(word)
        let hint =
            near.isEmpty
            ? "`journal explain` lists what there is"
            : "did you mean \(Words.either(near))?"
        return ValidationError("nothing is known of `\(PrintableText.escaped(word))`; \(hint)")
    }
}
