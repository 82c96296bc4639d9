/// The rules of the format: each fault that a person can make has one stable name.
///
/// The raw value is the id that stands in brackets after a message. Each has its smallest journal in
/// `Tests/JournalCLITests/Gallery`.
package enum Rule: String, CaseIterable, Sendable {
    // The file as bytes
    case invalidUTF8 = "invalid-utf8"
    case binaryFile = "binary-file"
    case entryTooLarge = "entry-too-large"
    case conflictMarker = "conflict-marker"
    case unreadableFile = "unreadable-file"
    case slowMarkdown = "slow-markdown"
    case unclosedComment = "unclosed-comment"
    // Front matter
    case unclosedFrontMatter = "unclosed-front-matter"
    case misplacedFrontMatter = "misplaced-front-matter"
    case invalidYAML = "invalid-yaml"
    case notAMapping = "not-a-mapping"
    case duplicateKey = "duplicate-key"
    case unsupportedYAML = "unsupported-yaml"
    case wrongValue = "wrong-value"
    case unknownAudience = "unknown-audience"
    // Dates
    case invalidDate = "invalid-date"
    case undatedItem = "undated-item"
    case unreadDate = "unread-date"
    case dateMismatch = "date-mismatch"
    // Marks
    case unknownKind = "unknown-kind"
    case unknownStep = "unknown-step"
    case unknownAudit = "unknown-audit"
    case unknownStance = "unknown-stance"
    case incompleteTag = "incomplete-tag"
    case unclosedField = "unclosed-field"
    case misspeltTag = "misspelt-tag"
    // Items
    case lazyLine = "lazy-line"
    case lineAsHeading = "line-as-heading"
    case cutCell = "cut-cell"
    case unreadField = "unread-field"
    case nearPrivate = "near-private"
    case unreadMark = "unread-mark"
    case misspeltPerson = "misspelt-person"
    // Language
    case weakPhrase = "weak-phrase"
    case tellingPitch = "telling-pitch"
    // Comments that leave a rule out
    case uselessIgnore = "useless-ignore"
    // Files beside one another
    case copyOfEntry = "copy-of-entry"
    case sameItemTwice = "same-item-twice"
    case alikeNames = "alike-names"
    // The journal as a whole
    case clash = "clash"
    case unknownKey = "unknown-key"
    case unknownTimeZone = "unknown-time-zone"
    case unknownProblem = "unknown-problem"
    case missingID = "missing-id"
    case attachmentNotShown = "attachment-not-shown"
    // Templates
    case invalidTemplate = "invalid-template"

    /// What the rule weighs wherever nothing else is said.
    package var severity: Severity {
        switch self {
        case .dateMismatch, .undatedItem, .unreadDate, .unclosedComment, .incompleteTag, .unclosedField, .unknownStance,
            .unknownProblem, .misspeltTag, .lazyLine, .lineAsHeading, .cutCell, .unreadField, .nearPrivate, .unreadMark,
            .weakPhrase, .tellingPitch, .uselessIgnore, .attachmentNotShown, .copyOfEntry, .sameItemTwice, .alikeNames:
            .warning
        case .misspeltPerson, .missingID: .hint
        default: .error
        }
    }
}
