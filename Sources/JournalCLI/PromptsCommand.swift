internal import ArgumentParser
internal import JournalCore
internal import JournalIO
internal import JournalRender
internal import JournalText

/// `journal prompts`: questions that find problems.
struct PromptsCommand: JournalCommand {
    static let configuration = CommandConfiguration(
        commandName: "prompts", abstract: "Ask questions that find problems, by category.",
        discussion: """
            Without a category, all of them. No journal is needed; within one, the categories and questions of `prompts:` \
            in its journal.yaml are asked too.
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case json
    }

    @Argument(help: ArgumentHelp("A category, such as communication or reliability.", valueName: "category"))
    var category: [String] = []

    @Option(help: "text or json.")
    var format = Format.text

    @OptionGroup var options: CommonOptions

    func run(in surroundings: Surroundings) throws -> Int32 {
        let session = try JournalSession(options, needsNone: true, in: surroundings)
        let settings = session.tellingSettings()
        let (catalogue, config) = (settings.catalogue, settings.config)
        let word = category.joined(separator: " ")
        let asked = word.isEmpty ? catalogue.prompts : catalogue.prompts(named: word)
        if asked.isEmpty {
            let near = Explanations(catalogue, config: config).near(word, among: .questions)
            let hint =
                near.isEmpty
                ? "the categories are \(Words.listed(catalogue.prompts.map(\.id)))"
                : "did you mean \(Words.either(near))?"
            throw ValidationError("no category is called `\(PrintableText.escaped(word))`; \(hint)")
        }
        let output = surroundings.streams.output
        switch format {
        case .text: output.write(PromptText.render(asked, width: surroundings.environment.width))
        case .json: output.write(PromptText.json(asked, essays: catalogue.essays))
        }
        return CommandStatus.done
    }
}
