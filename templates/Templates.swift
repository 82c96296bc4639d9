/// What is built into the program: the templates of the pages and their style sheet, as the files of `pages/`, and the
/// catalogue: `data/catalogue.yaml`, `data/words.yaml` and the phrases of `data/`; and the entries of `entries/` that
/// `journal new` begins with.
package enum Templates {
    /// The bytes of the built-in catalogue.
    package static var catalogue: [UInt8] { PackageResources.catalogue_yaml }

    /// What is said of tags, marks, fields, states, keys and rules.
    package static var words: [UInt8] { PackageResources.words_yaml }

    /// The phrases of the language audit, in the form of Vale's rules: their ids and the bytes of their files.
    package static var phraseRules: [(id: String, bytes: [UInt8])] {
        [
            ("belittling", PackageResources.belittling_yaml),
            ("blame", PackageResources.blame_yaml),
            ("disowning", PackageResources.disowning_yaml),
            ("telling", PackageResources.telling_yaml),
        ]
    }

    /// What `journal new` makes entries from, by the names of its kinds.
    package static var entries: [String: [UInt8]] {
        [
            "entry": PackageResources.entry_md,
            "problem": PackageResources.problem_md,
            "audit": PackageResources.audit_md,
            "week": PackageResources.week_md,
        ]
    }

    /// By file name.
    package static var pages: [String: [UInt8]] {
        [
            "portfolio.mustache": PackageResources.portfolio_mustache,
            "digest.mustache": PackageResources.digest_mustache,
            "digests.mustache": PackageResources.digests_mustache,
            "problem.mustache": PackageResources.problem_mustache,
            "head.mustache": PackageResources.head_mustache,
            "foot.mustache": PackageResources.foot_mustache,
            "style.css": PackageResources.style_css,
        ]
    }
}
