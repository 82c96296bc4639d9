/// What each rule means and how to mend what breaks it, in the words of the documentation's table of rules.
extension Rule {
    /// What is wrong, and what to do about it: a phrase each, in which code stands between backticks.
    package var text: (meaning: String, remedy: String) {
        switch self {
        case .invalidUTF8:
            (
                "the file, or its name, has bytes that are not UTF-8",
                "save it as UTF-8"
            )
        case .binaryFile:
            (
                "a NUL byte stands in it: this is no text",
                "remove the byte, or give the file another extension"
            )
        case .entryTooLarge:
            (
                "it has more bytes than the limit",
                "split it, or raise `limits:` in `journal.yaml`"
            )
        case .conflictMarker:
            (
                "git's `<<<<<<<` stands in it: a merge is not finished",
                "choose what stays and remove the three kinds of lines"
            )
        case .unreadableFile:
            (
                "it cannot be read, is no regular file, is written to all the time, or a link leads outside",
                "the message says which"
            )
        case .slowMarkdown:
            (
                "the Markdown parser would take too long or too much memory over it",
                "write less of what the message names"
            )
        case .unclosedComment:
            (
                "`<!--` or `%%` is never closed, and all that follows is hidden",
                "close it"
            )
        case .unclosedFrontMatter:
            (
                "`---` begins the file and no second one follows",
                "add the second; for a rule at the top write `***`"
            )
        case .invalidYAML:
            (
                "this is not YAML",
                "the message says what to quote or indent"
            )
        case .notAMapping:
            (
                "the front matter is a list or a text",
                "write `key: value` lines"
            )
        case .duplicateKey:
            (
                "a key stands twice",
                "keep one"
            )
        case .unsupportedYAML:
            (
                "anchors, aliases, tags, directives, deep nesting, a second document",
                "write the value out, or quote it"
            )
        case .wrongValue:
            (
                "a known key has a value of another kind, or a comment that looks like a tag",
                "the message says what is wanted"
            )
        case .unknownAudience:
            (
                "an audience that is not exactly `private`, `manager` or `public`; "
                    + "as a warning, a tag that is one letter from `#private` or `#public`",
                "write one of the three"
            )
        case .invalidDate:
            (
                "a date that is not of the form, or not in the calendar",
                "write `2026-03-04` or `2026-03-04 16:00`"
            )
        case .undatedEntry:
            (
                "an item has no day",
                "name the file by its date, or add `date:`"
            )
        case .dateMismatch:
            (
                "front matter and file's name give different days",
                "the front matter counts; mend one of them"
            )
        case .unknownKind:
            (
                "no such kind of act",
                "the nearest is suggested; `acts:` adds one"
            )
        case .unknownStep:
            (
                "no such step of a problem",
                "the nearest is suggested"
            )
        case .unknownAudit:
            (
                "no such audit",
                "write `leadership`, `gap` or `language`"
            )
        case .unknownStance:
            (
                "`stance::` is none of the three",
                "write `for`, `against` or `unsure`"
            )
        case .incompleteTag:
            (
                "a tag that wants a name has none: `#problem`, `#own`, `#skill`",
                "add it: `#own/releases`"
            )
        case .unclosedField:
            (
                "a field's bracket is never closed",
                "close it in the same block, or write `\\[`"
            )
        case .misspeltTag:
            (
                "a tag is a slip of the pen away from one of the vocabulary and makes no item, or from the id of a problem",
                "write the tag that the message names; a tag of your own that you use three times or more is left alone"
            )
        case .weakPhrase:
            (
                "a phrase that belittles you, blames somebody or leaves a thing to nobody; the catalogue and `phrases:` list them",
                "write what the message names, or put words that are not yours in double quotes"
            )
        case .tellingPitch:
            (
                "a pitch tells people what to do",
                "ask a question and propose a small test"
            )
        case .uselessIgnore:
            (
                "a `journal-ignore` comment ignores nothing, or what cannot be ignored",
                "remove it, or mend the rule's name"
            )
        case .clash:
            (
                "two problems would be one page, since their ids are alike in their first 80 bytes",
                "rename one"
            )
        case .unknownKey:
            (
                "a key that `journal.yaml` does not have",
                "the nearest is suggested"
            )
        case .unknownTimeZone:
            (
                "`timezone:` is no name of the IANA database",
                "write one, such as `Europe/Berlin`"
            )
        case .unknownProblem:
            (
                "`headlines:` names a problem that has no item",
                "mend the id"
            )
        case .invalidTemplate:
            (
                "a file of `templates/` cannot be used",
                "see templates"
            )
        }
    }
}
