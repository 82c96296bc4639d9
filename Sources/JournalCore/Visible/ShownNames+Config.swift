internal import JournalMarkdown

extension ShownNames {
    /// A criterion as the audience may read it.
    func shown(_ criterion: JournalConfig.Criterion) -> JournalConfig.Criterion {
        JournalConfig.Criterion(
            id: shownTag(criterion.id), name: shown(criterion.name), acts: criterion.acts.map(shownKind),
            tags: criterion.tags.map(shownTag))
    }

    /// The author, whose role and aim may name somebody.
    func shown(_ author: JournalConfig.Author) -> JournalConfig.Author {
        JournalConfig.Author(name: author.name, role: author.role.map { shown($0) }, aim: author.aim.map { shown($0) })
    }

    /// The catalogue, with names hidden in the kinds that `journal.yaml` adds.
    ///
    /// Questions and phrases are for the author alone, who may have added some: no page of another build shows any.
    func shown(_ catalogue: Catalogue, added: [ActKind]) -> Catalogue {
        var catalogue = catalogue
        if audience != .private {
            catalogue.prompts = []
            catalogue.phraseRules = []
        }
        let addedKinds = Set(added.map(\.id))
        let builtInThemes = Set(catalogue.acts.filter { !addedKinds.contains($0.id) }.map(\.theme))
        func theme(_ id: String) -> String { builtInThemes.contains(id) ? id : shownTag(id) }
        let changed = added.contains {
            shownTag($0.id) != $0.id || shown($0.name) != $0.name || shown($0.sentence) != $0.sentence
                || theme($0.theme) != $0.theme
        }
        if !changed { return catalogue }
        let themes = catalogue.themes.map {
            builtInThemes.contains($0.id) ? $0 : Catalogue.Theme(id: theme($0.id), name: shown($0.name))
        }
        let acts = catalogue.acts.map { act -> ActKind in
            guard addedKinds.contains(act.id) else { return act }
            return ActKind(
                id: shownKind(act.id), theme: theme(act.theme), name: shown(act.name), sentence: shown(act.sentence),
                essays: act.essays)
        }
        return catalogue.with(themes: themes, acts: acts)
    }

    /// An entry as the audience may know it.
    ///
    /// Its title, tags and other front matter are text in no item unless the whole entry is one, so only a private
    /// build keeps them else; its own `path` goes with them where the audience may not see the entry. In a public build the file's name is gone: `file` is empty, and
    /// so is `path` where it would be that name.
    func shown(_ entry: Entry, isWholeItem: Bool) -> Entry {
        var entry = entry
        if audience != .private, !isWholeItem {
            entry.title = nil
            entry.tags = []
            entry.extra = []
            // A path of its own is text like a title.
            if entry.hasOwnPath, !audience.maySee(entry.audience) { entry.path = "" }
        }
        guard audience == .public else {
            for i in entry.extra.indices { entry.extra[i].value = shown(entry.extra[i].value) }
            return entry
        }
        entry.file = ""
        entry.path = entry.hasOwnPath ? shownTag(entry.path) : ""
        entry.title = entry.title.map(shown)
        entry.tags = entry.tags.map(shownTag)
        for i in entry.extra.indices {
            entry.extra[i].key = shownTag(entry.extra[i].key)
            entry.extra[i].value = shown(entry.extra[i].value)
        }
        return entry
    }
}
