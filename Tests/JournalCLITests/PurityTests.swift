import Foundation
import Testing

@Suite("Pure targets")
struct PurityTests {
    @Test(
        "know no clock, no file system, no environment, no terminal",
        arguments: ["JournalText", "JournalMarkdown", "JournalCore", "JournalRender"])
    func isPure(target: String) throws {
        let folder = Sources.root.appendingPathComponent("Sources").appendingPathComponent(target)
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        let files = names.filter { $0.hasSuffix(".swift") }
        #expect(!files.isEmpty)
        for file in files {
            let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
            for (i, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                let code = line.prefix(while: { $0 != "/" })
                let found = code.firstMatch(
                    of: /\b(Date\(\)|Date\.now|FileManager|ProcessInfo|CommandLine|getenv|fopen|print\()/)
                #expect(found == nil, "\(target)/\(file):\(i + 1)")
            }
        }
    }
}
