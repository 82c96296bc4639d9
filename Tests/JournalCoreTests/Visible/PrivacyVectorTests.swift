import Foundation
import JournalMarkdown
import JournalText
import Testing

@testable import JournalCore

/// Runs `Tests/Vectors/private.jsonl` through the reader: what a manager sees of each text, and what is told of it.
@Suite("Privacy vectors")
struct PrivacyVectorTests {
    struct Vector: Decodable, Sendable, CustomTestStringConvertible {
        var id: String
        var place: String
        var file: String
        var text: String
        var `default`: String
        var manager: String
        var told: Bool
        var testDescription: String { id }
    }

    static let secret = "SECRETX"

    static let vectors: [Vector] = {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        guard let data = try? Data(contentsOf: root.appendingPathComponent("Vectors/private.jsonl")) else { return [] }
        return data.split(separator: 0x0A).compactMap { try? JSONDecoder().decode(Vector.self, from: $0) }
    }()

    @Test("a form hides, and is told, as its vector says", arguments: vectors)
    func vector(_ vector: Vector) throws {
        var config = JournalConfig()
        config.audience = try #require(Audience(rawValue: vector.default))
        let checked = ReadEntry.parser(config: config, checks: true).check(
            SourceFile(path: vector.file, text: vector.text))
        let told = CheckedEntry.diagnostics(of: [checked]).filter { $0.severity != .hint }
        let journal = Journal(
            config: config, catalogue: ReadEntry.catalogue, entries: checked.entry.map { [$0] } ?? [])
        let (visible, _) = journal.visible(to: .manager)
        #expect(PrivacyVectorTests.shows(visible) == (vector.manager == "shown"), "\(vector.text)")
        #expect(told.isEmpty == !vector.told, "\(vector.text): \(told.map(\.message))")
    }

    @Test("there are hundreds of forms in scores of places, each with a name of its own")
    func count() {
        let vectors = PrivacyVectorTests.vectors
        #expect(vectors.count >= 300)
        #expect(Set(vectors.map(\.place)).count >= 60)
        #expect(Set(vectors.map(\.id)).count == vectors.count)
        #expect(vectors.allSatisfy { ["hidden", "shown"].contains($0.manager) && $0.text.contains(secret) })
    }

    private var secret: String { PrivacyVectorTests.secret }

    /// Whether the secret stands in anything that may be seen.
    private static func shows(_ journal: VisibleJournal) -> Bool {
        let texts = journal.items.flatMap { item in
            [item.text.plainText, item.detail.plainText, item.attribution.plainText]
                + item.fields.map(\.value.plainText) + item.tags
        }
        return (texts + journal.entries.compactMap(\.title)).contains { $0.contains(secret) }
    }
}
