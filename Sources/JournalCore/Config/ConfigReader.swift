package import JournalText

/// Reads `journal.yaml`.
package enum ConfigReader {
    /// The configuration, with the default of every key that is missing or faulty, and every fault.
    ///
    /// - Parameters:
    ///   - source: the bytes of `journal.yaml`.
    ///   - catalogue: the built-in one, against which kinds of act are checked together with the journal's own.
    ///   - zones: where the zone of `timezone:` is looked for.
    package static func read(
        _ source: SourceFile, catalogue: Catalogue, zones: ZoneDatabase
    ) -> (JournalConfig, [Diagnostic]) {
        let index = LineIndex(source.bytes)
        let range = source.byteOrderMarkLength..<source.bytes.count
        let (pairs, faults) = YAMLReader.readMapping(source, in: range, index: index, limits: .configuration)
        var reading = ConfigReading(
            values: YAMLValues(source: source, index: index), catalogue: catalogue, zones: zones)
        reading.values.diagnostics = faults
        guard let pairs else {
            // What cannot be read may have asked for privacy.
            reading.config.audience = .private
            return (reading.config, faults)
        }
        reading.take(pairs)
        return (reading.config, reading.values.diagnostics.sorted(by: Diagnostic.inReadingOrder))
    }
}

extension ConfigReader {
    /// Whether a key is there, with whatever value.
    static func names(_ key: String, in source: SourceFile) -> Bool {
        let index = LineIndex(source.bytes)
        let range = source.byteOrderMarkLength..<source.bytes.count
        let (pairs, _) = YAMLReader.readMapping(source, in: range, index: index, limits: .configuration)
        return pairs?.contains { $0.key == key } ?? true
    }
}

/// The reading of one configuration, key by key.
struct ConfigReading {
    var config = JournalConfig()
    var values: YAMLValues
    /// The built-in catalogue, and from the end of `acts:` on the journal's own kinds too.
    var catalogue: Catalogue
    /// Where the zone of `timezone:` is looked for.
    let zones: ZoneDatabase

    init(values: YAMLValues, catalogue: Catalogue, zones: ZoneDatabase) {
        self.values = values
        self.zones = zones
        self.catalogue = catalogue
    }

    static let keys = [
        "title", "id", "author", "audience", "output", "timezone", "weekly", "people", "not-people", "acts", "criteria",
        "prompts",
        "phrases",
        "summary", "headlines", "evidence", "limits", "ignore", "entries",
    ]

    mutating func take(_ pairs: [YAMLPair]) {
        // The journal's own kinds first: `weekly` and `criteria` may name them, wherever they stand.
        for pair in pairs where pair.key == "acts" { takeActs(pair) }
        for pair in pairs { take(pair) }
    }

    private mutating func take(_ pair: YAMLPair) {
        switch pair.key {
        case "title": values.text(pair).map { config.title = $0 }
        case "id": takeID(pair)
        case "author": takeAuthor(pair)
        case "audience": config.audience = values.audience(pair)
        case "output": takeOutput(pair)
        case "timezone": takeTimeZone(pair)
        case "weekly": config.weekly = kinds(pair)
        case "people": takePeople(pair)
        case "not-people": takeNotPeople(pair)
        case "acts": break
        case "criteria": takeCriteria(pair)
        case "prompts": takePrompts(pair)
        case "phrases": takePhrases(pair)
        case "summary": config.summary = values.text(pair)
        case "headlines": config.headlines = unique(values.list(pair)).map(\.value)
        case "evidence": takeEvidence(pair)
        case "limits": takeLimits(pair)
        case "ignore": config.ignore = values.list(pair, splits: false).map(\.value)
        case "entries": config.entries = values.list(pair, splits: false).map(\.value)
        default: values.addUnknown(pair, among: ConfigReading.keys, in: "`journal.yaml`")
        }
    }

    private mutating func takeAuthor(_ pair: YAMLPair) {
        for pair in values.mapping(pair, hint: "write `author: {name: …, role: …, aim: …}`") {
            switch pair.key {
            case "name": config.author.name = values.text(pair)
            case "role": config.author.role = values.text(pair)
            case "aim": config.author.aim = values.text(pair)
            default: values.addUnknown(pair, among: ["name", "role", "aim"], in: "`author`")
            }
        }
    }

    private mutating func takeID(_ pair: YAMLPair) {
        guard let text = values.text(pair) else { return }
        if let id = JournalID.normalised(text) {
            config.id = id
        } else {
            values.add(
                .wrongValue, values.place(of: pair), "`\(text.prefix(60))` is not a UUID",
                hint: "write one as `uuidgen` prints it, or leave `id` out")
        }
    }

    private mutating func takeOutput(_ pair: YAMLPair) {
        guard let text = values.text(pair) else { return }
        if let path = OutputFolderName.normalised(text) {
            config.output = path
        } else {
            values.add(
                .wrongValue, values.place(of: pair), "`\(text.prefix(60))` is not a folder inside the journal",
                hint: "name one below the folder of `journal.yaml`: `output: site`")
        }
    }

    private mutating func takeTimeZone(_ pair: YAMLPair) {
        guard let text = values.text(pair) else { return }
        config.timeZone = zones.rules(text)
        guard config.timeZone == nil else { return }
        let names = zones.names
        if names.isEmpty, TimeZoneRules.isName(text) {
            values.add(
                .unknownTimeZone, values.place(of: pair), "this machine has no database of time zones",
                hint: "install it (Debian, Ubuntu: `apt install tzdata`), or take `timezone:` out")
        } else {
            let nearest = NearestName.of(text, among: names)
            values.add(
                .unknownTimeZone, values.place(of: pair), "`\(text.prefix(60))` is not a time zone",
                hint: nearest.map { "did you mean `\($0)`?" } ?? "name a zone of the IANA database: `Europe/Berlin`")
        }
    }

    private mutating func takeEvidence(_ pair: YAMLPair) {
        guard let text = values.text(pair) else { return }
        switch text.lowercased() {
        case "fields": config.linksProve = false
        case "links": config.linksProve = true
        default:
            values.add(
                .wrongValue, values.place(of: pair), "`\(text.prefix(40))` is not what evidence may be",
                hint: "write `evidence: fields` or `evidence: links`")
        }
    }

    private mutating func takeLimits(_ pair: YAMLPair) {
        for pair in values.mapping(pair, hint: "write `limits: {entry: 1 MiB}`") {
            guard pair.key == "entry" else {
                values.addUnknown(pair, among: ["entry"], in: "`limits`")
                continue
            }
            guard let text = values.text(pair) else { continue }
            if let size = ByteSize(text), ByteSize.entryLimits.contains(size.bytes) {
                config.entryLimit = size.bytes
            } else {
                values.add(
                    .wrongValue, values.place(of: pair), "`\(text.prefix(40))` is not a size from 1 KiB to 1 GiB",
                    hint: "write a number with `KiB`, `MiB`, `kB` or `MB`: `1 MiB`")
            }
        }
    }

    /// The pairs of a mapping whose keys are ids of the person's own, each in lower case and once; a fault for any other.
    ///
    /// - Parameters:
    ///   - form: A line of the mapping as it may stand.
    ///   - noun: What a key is.
    ///   - hint: What it is made of.
    mutating func named(
        _ pair: YAMLPair, form: String, noun: String, hint: String, isID: (String) -> Bool = MarkLetters.isTagPart
    ) -> [(id: String, pair: YAMLPair)] {
        var named: [(id: String, pair: YAMLPair)] = []
        var first: [String: SourceSpan] = [:]
        for pair in values.mapping(pair, hint: "write under it a line each: \(form)") {
            let id = pair.key.lowercased()
            if !isID(pair.key) {
                values.add(.wrongValue, pair.keySpan, "`\(pair.key.prefix(40))` is not a \(noun)", hint: hint)
            } else if let first = first[id] {
                values.addDuplicate(pair, first: first)
            } else {
                first[id] = pair.keySpan
                named.append((id, pair))
            }
        }
        return named
    }

    /// A list of kinds of act, each once and known.
    mutating func kinds(_ pair: YAMLPair) -> [String] {
        var result: [String] = []
        for word in unique(values.list(pair)) {
            let id = ConfigReading.kindID(word.value)
            if catalogue.act(id) != nil {
                result.append(id)
            } else {
                let nearest = NearestName.of(id, among: catalogue.acts.map(\.id))
                values.add(
                    .unknownKind, word.span, "`\(word.value.prefix(40))` is not a kind of act",
                    hint: nearest.map { "did you mean `\($0)`?" }
                        ?? "add it under `acts:`, or choose one that `journal explain kinds` lists")
            }
        }
        return result
    }

    /// The kind that a word names: `#act/support` and `Support` are `support`.
    private static func kindID(_ word: String) -> String {
        var id = Substring(word.lowercased())
        if id.utf8.first == 0x23 { id = id.dropFirst() }
        if id.hasPrefix("act/") { id = id.dropFirst(4) }
        return String(id)
    }

    /// Each word once, in the order of the first, compared without case.
    func unique(_ words: [Located<String>]) -> [Located<String>] {
        var seen: Set<String> = []
        return words.filter { seen.insert($0.value.lowercased()).inserted }
    }
}
