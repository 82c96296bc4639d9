internal import ArgumentParser
internal import JournalIO
internal import JournalText

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The program: words in, an exit status out.
///
/// Status 0: done; 1: the journal has errors, every one of them printed; 2: could not run; 64: wrong usage.
package enum JournalProgram {
    /// What stands after `journal --version`.
    package static let version = "0.1.0"

    /// Runs with the process's own streams, and ends the process.
    ///
    /// - Parameter words: those with which it was called, the program's name first.
    static func main(_ words: [String]) -> Never {
        let surroundings = Surroundings.ofProcess(arguments: Array(words.dropFirst()))
        exit(run(surroundings.environment.arguments, in: surroundings))
    }

    /// Runs one command.
    ///
    /// - Parameter arguments: The words after the program's name.
    /// - Returns: The exit status.
    package static func run(_ arguments: [String], in surroundings: Surroundings) -> Int32 {
        let streams = surroundings.streams
        var status = outcome(of: arguments, in: surroundings)
        do { try streams.finish() } catch {
            streams.error.write("journal: \(PrintableText.escaped(error.description))\n")
            status = CommandStatus.couldNotRun
        }
        return status
    }

    private static func outcome(of arguments: [String], in surroundings: Surroundings) -> Int32 {
        let errors = surroundings.streams.error
        var parsed: (any ParsableCommand.Type) = JournalCommandLine.self
        do {
            if arguments.first == AddCommand.configuration.commandName { parsed = AddCommand.self }
            let words = try AddArguments.separated(arguments)
            parsed = JournalCommandLine.self
            var command = try JournalCommandLine.parseAsRoot(words)
            parsed = type(of: command)
            if let command = command as? any JournalCommand { return try command.run(in: surroundings) }
            // Help, which answers by an error.
            try command.run()
            return CommandStatus.done
        } catch let failure as IOFailure {
            errors.write("journal: \(PrintableText.escaped(failure.description))\n")
            return CommandStatus.couldNotRun
        } catch let failure as OutputFailure {
            errors.write("journal: \(PrintableText.escaped(failure.description))\n")
            return CommandStatus.couldNotRun
        } catch {
            // The parser's own: help and version, which were asked for, or words that mean nothing.
            let text = message(for: error, of: parsed, columns: surroundings.environment.width)
            let isAnswer = parsed.exitCode(for: error) == .success
            let stream = isAnswer ? surroundings.streams.output : errors
            if !text.isEmpty { stream.write(text + "\n") }
            return isAnswer ? CommandStatus.done : CommandStatus.wrongUsage
        }
    }
}

extension JournalProgram {
    /// The text of an error of the parser's.
    ///
    /// What a command refuses once it runs is not known to the parser, which would write its usage without the program's
    /// name.
    private static func message(for error: any Error, of command: any ParsableCommand.Type, columns: Int) -> String {
        guard command != JournalCommandLine.self, let refusal = error as? ValidationError else {
            return command.fullMessage(for: error, columns: columns)
        }
        let usage = JournalCommandLine.usageString(for: command)
        let names = [JournalCommandLine.configuration, command.configuration].compactMap(\.commandName)
        let name = names.joined(separator: " ")
        return "Error: \(refusal.message)\nUsage: \(usage)\n  See '\(name) --help' for more information."
    }
}

/// What `main` calls, with its own arguments; it does not come back.
@_cdecl("journal_run")
package func journalRun(_ count: Int32, _ words: UnsafePointer<UnsafePointer<CChar>?>) -> Int32 {
    JournalProgram.main((0..<Int(count)).compactMap { words[$0].map { String(cString: $0) } })
}

/// The exit statuses.
enum CommandStatus {
    static let done: Int32 = 0
    static let journalHasErrors: Int32 = 1
    static let couldNotRun: Int32 = 2
    /// `EX_USAGE` of `sysexits.h`.
    static let wrongUsage: Int32 = 64
}

/// One command of the program.
protocol JournalCommand: ParsableCommand {
    /// Does it, and returns the exit status.
    func run(in surroundings: Surroundings) throws -> Int32
}

/// `journal` itself: the list of its commands.
struct JournalCommandLine: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal",
        abstract: "Turns a leadership journal in plain Markdown into digests, problem stories and a portfolio.",
        discussion: """
            A journal is a folder of Markdown files; `journal init` makes one. Commands read the journal that holds the \
            working directory, unless another is named.
            """,
        version: JournalProgram.version,
        subcommands: [
            InitCommand.self, NewCommand.self, AddCommand.self, BuildCommand.self, VerifyCommand.self,
            PreviewPublicCommand.self, DigestCommand.self,
            PortfolioCommand.self, PitchCommand.self, StatusCommand.self, ListCommand.self, CheckCommand.self,
            ExplainCommand.self, PromptsCommand.self, ExportCommand.self,
        ])
}
