import Foundation
import JournalText
import Testing

@Suite("check --format")
struct CheckReportTests {
    private static func faulty() throws -> CommandTest {
        try CommandTest().journal("audience: manager\n")
            .file("notes/2026-03-04 é,1.md", "- 🎉 Helped #act/suport\n- it is not my job #act #prmise\n")
            .file("notes/bad.md", bytes: [0xFF])
            .file("templates/digest.mustache", "{{#days}}")
            .file("notes/2026-03-05.md", "- \u{202E}x #act\n\n<!-- \u{1B}[31m")
    }

    @Test("json holds all that the text says, and the status is the same")
    func json() throws {
        let outcome = try Self.faulty().run("check", "--format", "json")
        outcome.expect(status: 1, messages: "")
        let object = try JSONSerialization.jsonObject(with: Data(outcome.outputBytes)) as? [String: Any]
        let found = try #require(object?["diagnostics"] as? [[String: Any]])
        #expect(object?["format"] as? Int == 1)
        let first = try #require(found.first)
        #expect(first["rule"] as? String == "unknown-kind")
        #expect(first["file"] as? String == "notes/2026-03-04 é,1.md")
        #expect(first["column"] as? Int == 12)
        #expect((first["fix"] as? [String: Any])?["text"] as? String == "support")
        // As many as the text tells.
        let text = try Self.faulty().run("check").output
        #expect(found.count == text.split(separator: "\n").count { $0.hasSuffix("]") })
    }

    @Test("github's lines are one for each, and name the file as seen from where the program runs")
    func github() throws {
        let outcome = try Self.faulty().run("check", "--format", "github")
        outcome.expect(status: 1, messages: "")
        let lines = outcome.output.split(separator: "\n")
        #expect(
            lines.first
                == "::error file=notes/2026-03-04 é%2C1.md,line=1,endLine=1,col=12,endColumn=23,title=unknown-kind::no act is called \"suport\"%0Adid you mean #act/support?"
        )
        #expect(lines.allSatisfy { $0.hasPrefix("::error file=") || $0.hasPrefix("::warning file=") })
        let above = try CommandTest().file("leads/journal.yaml", "").file("leads/2026-03-04.md", "- x #act/suport\n")
        #expect(
            try above.run("check", "leads", "--format", "github").output.hasPrefix("::error file=leads/2026-03-04.md,"))
        let absolute = try above.run("check", above.folder.path + "/leads", "--format", "github").output
        #expect(absolute.hasPrefix("::error file=2026-03-04.md,"))
    }

    @Test("a journal in which nothing is wrong is said so in each form")
    func nothing() throws {
        let test = try CommandTest().journal().file("2026-03-04.md", "- x #act\n")
        try test.run("check", "--format", "json").expect(status: 0, output: "{\"format\":1,\"diagnostics\":[]}\n")
        try test.run("check", "--format", "github").expect(status: 0, output: "")
        let sarif = try test.run("check", "--format", "sarif")
        sarif.expect(status: 0)
        #expect(try SARIF(sarif.outputBytes).results.isEmpty)
        #expect(try test.run("check", "--format", "xml").status == 64)
    }

    /// What of a document of SARIF the tests look at.
    private struct SARIF {
        let run: [String: Any]
        let results: [[String: Any]]

        init(_ bytes: [UInt8]) throws {
            let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
            #expect(object?["version"] as? String == "2.1.0")
            run = try #require((object?["runs"] as? [[String: Any]])?.first)
            results = try #require(run["results"] as? [[String: Any]])
        }
    }

    @Test("sarif names rules, places and fixes, and no absolute path")
    func sarif() throws {
        let test = try Self.faulty()
        let outcome = try test.run("check", test.folder.path, "--format", "sarif")
        outcome.expect(status: 1, messages: "")
        #expect(!outcome.output.contains(test.folder.path))
        let sarif = try SARIF(outcome.outputBytes)
        #expect(sarif.run["columnKind"] as? String == "unicodeCodePoints")
        let driver = try #require((sarif.run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rules = try #require(driver["rules"] as? [[String: Any]]).map { $0["id"] as? String }
        for result in sarif.results {
            #expect(rules[try #require(result["ruleIndex"] as? Int)] == result["ruleId"] as? String)
        }
        let first = try #require(sarif.results.first)
        let place = ((first["locations"] as? [[String: Any]])?.first)?["physicalLocation"] as? [String: Any]
        #expect((place?["artifactLocation"] as? [String: Any])?["uri"] as? String == "notes/2026-03-04%20%C3%A9%2C1.md")
        #expect(place?["region"] as? [String: Int] == ["startLine": 1, "startColumn": 12, "endColumn": 23])
        let change = (((first["fixes"] as? [[String: Any]])?.first)?["artifactChanges"] as? [[String: Any]])?.first
        let replacement = (change?["replacements"] as? [[String: Any]])?.first
        #expect(
            replacement?["deletedRegion"] as? [String: Int]
                == ["startLine": 1, "startColumn": 17, "endLine": 1, "endColumn": 23])
        #expect((replacement?["insertedContent"] as? [String: Any])?["text"] as? String == "support")
    }

    /// The schema of OASIS, and a validator that somebody else wrote.
    private static let schema = ProcessInfo.processInfo.environment["JOURNAL_CORPORA"].map {
        $0 + "/schemas/sarif-schema-2.1.0.json"
    }
    private static let canValidate: Bool = {
        guard let schema, FileManager.default.fileExists(atPath: schema), let folder = try? TemporaryFolder() else {
            return false
        }
        return (try? Program(folder: folder.path).shell("python3 -c 'import jsonschema'").status) == 0
    }()

    @Test("sarif of every rule is valid by the schema of OASIS", .enabled(if: canValidate))
    func validity() throws {
        let test = try Self.faulty()
        // The gallery's journals, each in a folder of its own, and each checked: every rule that there is.
        var documents = [try test.run("check", "--format", "sarif").outputBytes]
        for rule in Rule.allCases where ![.unreadableFile, .alikeNames].contains(rule) {
            let one = try CommandTest()
            try one.folder.copy(Sources.gallery.appendingPathComponent(rule.rawValue + "/journal"))
            documents.append(try one.run("check", "--format", "sarif").outputBytes)
        }
        for (i, document) in documents.enumerated() { try test.folder.write(document, to: "sarif/\(i).json") }
        let program = """
            import glob, json, sys, jsonschema
            schema = json.load(open(sys.argv[1]))
            validator = jsonschema.validators.validator_for(schema)(schema)
            for name in glob.glob('sarif/*.json'):
                for fault in validator.iter_errors(json.load(open(name))):
                    sys.exit(f'{name}: {fault.message} at {list(fault.path)}')
            """
        try test.folder.write(Array(program.utf8), to: "validate.py")
        let outcome = try Program(folder: test.folder.path).shell("python3 validate.py '\(Self.schema ?? "")'")
        #expect(outcome.status == 0, "\(outcome.messageText)")
        #expect(documents.count > 30)
    }
}
