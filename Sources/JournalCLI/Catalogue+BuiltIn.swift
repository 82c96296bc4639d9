internal import JournalCore
internal import JournalTemplates
internal import JournalText

extension Catalogue {
    /// What the program knows before it has read a journal: the files of `templates/data`.
    static var builtIn: Catalogue {
        var (catalogue, _) = CatalogueReader.read(SourceFile(path: "catalogue.yaml", bytes: Templates.catalogue))
        for (id, bytes) in Templates.phraseRules {
            catalogue.phraseRules.append(PhraseRuleReader.read(SourceFile(path: "\(id).yaml", bytes: bytes), id: id).0)
        }
        return catalogue
    }
}
