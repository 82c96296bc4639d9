package import JournalCore
internal import JournalRender

/// Whose site is written, and for whom: what an output folder remembers, so that no other takes its place unasked.
package struct SiteOwner: Hashable, Sendable {
    /// By what the journal is known; the first is written down, by any of them it is known again.
    package var journals: [String]
    /// For whom the site is made.
    package var audience: Audience
    /// Whether entries that are drafts are in it.
    package var hasDrafts: Bool
    /// Whether the folder lies within the journal, where no other journal's site is expected.
    package var isInside: Bool

    /// - Parameters:
    ///   - config: without an `id:` the author's name and the title stand for it.
    ///   - title: the title as the audience sees it.
    package init(
        config: JournalConfig, title: String, audience: Audience, hasDrafts: Bool = false, isInside: Bool
    ) {
        let derived = [title, config.title].map { SiteOwner.name(config.author.name, $0) }
        journals = (config.id.map { [$0] } ?? []) + derived
        self.audience = audience
        self.hasDrafts = hasDrafts
        self.isInside = isInside
    }

    /// A name for a journal without an id, from which nothing can be read.
    private static func name(_ author: String?, _ title: String) -> String {
        "name-" + SHA256.hexadecimal(Array("\(author ?? "")\n\(title)".utf8)).prefix(24)
    }

    /// Why a site may not take the place of what an output folder holds; nil where it may.
    ///
    /// A title may change, so within the journal's own folder only two ids tell two journals apart.
    func refusal(to manifest: SiteManifest, shown: String) -> OutputFailure? {
        if !manifest.journals.isEmpty, manifest.journals.isDisjoint(with: journals) {
            let hasID = journals.contains { JournalID.normalised($0) != nil }
            let bothHaveID = hasID && manifest.journals.contains { JournalID.normalised($0) != nil }
            if bothHaveID || !isInside { return .otherJournal(shown) }
        }
        if let there = manifest.audience, there > audience { return .widerAudience(shown, there: there, new: audience) }
        return nil
    }
}
