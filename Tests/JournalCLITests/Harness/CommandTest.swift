import Foundation
import JournalCLI
import JournalCore
import JournalIO
import Testing

/// A run of the program, told from the outside: files, words and standard input → output, messages, status, files.
///
///     try CommandTest()
///         .file("2026-03-04.md", "- Helped @raj #act/support")
///         .run("check")
///         .expect(status: 0, output: "")
///
/// The program runs within the test, on streams that keep what is written; ``Program`` runs the real binary.
struct CommandTest {
    let folder: TemporaryFolder
    /// The working directory, relative to the folder.
    var workingDirectory = ""
    var input: String?
    var environment = Environment()
    var today = "2026-03-06"

    init() throws {
        folder = try TemporaryFolder()
        // One thread: tests run beside one another already.
        environment.threads = 1
    }

    /// A copy with one more file; a journal needs `journal.yaml` to be found, see ``journal(_:)``.
    func file(_ path: String, _ text: String) throws -> CommandTest {
        try folder.write(Array(text.utf8), to: path)
        return self
    }

    /// With bytes that may be no text.
    func file(_ path: String, bytes: [UInt8]) throws -> CommandTest {
        try folder.write(bytes, to: path)
        return self
    }

    /// With a `journal.yaml`.
    func journal(_ settings: String = "") throws -> CommandTest { try file("journal.yaml", settings) }

    /// Run in a folder below the test's own.
    func within(_ path: String) -> CommandTest { changed { $0.workingDirectory = path } }

    /// With something on standard input.
    func input(_ text: String) -> CommandTest { changed { $0.input = text } }

    /// With standard output and standard error on a terminal.
    func onTerminal() -> CommandTest {
        changed {
            $0.environment.outputIsTerminal = true
            $0.environment.errorIsTerminal = true
            $0.environment.term = "xterm"
        }
    }

    /// With another environment.
    func with(_ change: (inout Environment) -> Void) -> CommandTest { changed { change(&$0.environment) } }

    private func changed(_ change: (inout CommandTest) -> Void) -> CommandTest {
        var copy = self
        change(&copy)
        return copy
    }

    /// What came of a run.
    struct Outcome {
        let folder: TemporaryFolder
        let status: Int32
        let output: String
        /// Standard error, but for the line with which `check` ends.
        let messages: String
        /// The line with which `check` ends; nil of other commands.
        let closing: String?
        let outputBytes: [UInt8]

        /// Compares what is named, each apart.
        @discardableResult
        func expect(
            status: Int32, output: String? = nil, messages: String? = nil, files: [String]? = nil,
            sourceLocation: SourceLocation = #_sourceLocation
        ) -> Outcome {
            #expect(self.status == status, "\(self.output)\(self.messages)", sourceLocation: sourceLocation)
            if let output { #expect(self.output == output, sourceLocation: sourceLocation) }
            if let messages { #expect(self.messages == messages, sourceLocation: sourceLocation) }
            if let files { #expect(folder.paths() == files, sourceLocation: sourceLocation) }
            return self
        }
    }

    /// Runs the program.
    @discardableResult
    func run(_ words: String...) throws -> Outcome { try run(words) }

    /// Runs the program.
    @discardableResult
    func run(_ words: [String]) throws -> Outcome {
        var environment = environment
        environment.arguments = words
        environment.workingDirectory = SystemPath(
            workingDirectory.isEmpty ? folder.path : folder.path + "/" + workingDirectory)
        let streams = StandardStreams.collecting()
        let input = Array((input ?? "").utf8)
        let day = try #require(CalendarDay(today))
        let surroundings = Surroundings(
            environment: environment, streams: streams, today: { day }, input: { () throws(IOFailure) in input })
        let status = JournalProgram.run(words, in: surroundings)
        let output = streams.output.collected
        var messages = String(decoding: streams.error.collected, as: UTF8.self)
        let closing = words.contains("check") ? CommandTest.takeClosing(&messages) : nil
        return Outcome(
            folder: folder, status: status, output: String(decoding: output, as: UTF8.self), messages: messages,
            closing: closing, outputBytes: output)
    }

    /// Takes the last line off, where it says how many files were read.
    private static func takeClosing(_ messages: inout String) -> String? {
        guard messages.hasSuffix("\n") else { return nil }
        let start = messages.dropLast().lastIndex(of: "\n").map { messages.index(after: $0) } ?? messages.startIndex
        let line = String(messages[start...].dropLast())
        guard line.contains(" read, ") else { return nil }
        messages = String(messages[..<start])
        return line
    }
}
