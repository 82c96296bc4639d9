internal import JournalCore
internal import JournalTemplates
internal import JournalText

extension Catalogue {
    /// What the program knows before it has read a journal: the files of `templates/data`, without the words that
    /// `explain` alone asks for.
    static var builtIn: Catalogue {
        var (catalogue, _) = CatalogueReader.read(SourceFile(path: "catalogue.yaml", bytes: Templates.catalogue))
        for (id, bytes) in Templates.phraseRules {
            let (rule, _) = PhraseRuleReader.read(SourceFile(path: "\(id).yaml", bytes: bytes), id: id)
            catalogue.fill(rule)
        }
        return catalogue
    }

    /// What is said of tags, marks, fields, states, keys and rules.
    static var builtInWords: [Word] {
        WordReader.read(SourceFile(path: "words.yaml", bytes: Templates.words)).0
    }
}
