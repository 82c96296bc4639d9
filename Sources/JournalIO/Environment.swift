#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// What the process was started with, taken once at the edge; below it, it is a value like any other.
package struct Environment: Sendable {
    /// Without the program's name.
    package var arguments: [String] = []
    /// Absolute and real, or nil where it was removed.
    package var workingDirectory: SystemPath?
    /// `HOME` as it is set, its links not followed; nil where it is missing or empty.
    package var home: SystemPath?
    /// `NO_COLOR`, not empty.
    package var noColor = false
    /// `TERM`; nil where it is missing or empty.
    package var term: String?
    /// `VISUAL`, the editor that comes first; nil where it is missing or empty.
    package var visual: String?
    /// `EDITOR`, which counts where `VISUAL` names none; nil where it is missing or empty.
    package var editor: String?
    /// `JOURNAL_THREADS`, where it is a number from 1 to 256.
    package var threads: Int?
    /// How many processors are online, at least 1.
    package var cores = 1
    /// Whether standard output is a terminal.
    package var outputIsTerminal = false
    /// Whether standard error is a terminal.
    package var errorIsTerminal = false
    /// Of the terminal, in columns; 80 where there is none.
    package var width = 80

    /// An environment in which nothing is set, with one processor and no terminal.
    package init() {}

    /// The process's own.
    ///
    /// - Parameter arguments: The words after the program's name.
    package static func process(arguments: [String]) -> Environment {
        var environment = Environment()
        environment.arguments = arguments
        environment.workingDirectory = SystemPath.workingDirectory()
        environment.home = value("HOME").flatMap { SystemPath($0) }
        environment.noColor = value("NO_COLOR") != nil
        environment.term = value("TERM")
        environment.visual = value("VISUAL")
        environment.editor = value("EDITOR")
        environment.threads = value("JOURNAL_THREADS").flatMap { Int($0) }.flatMap { (1...256).contains($0) ? $0 : nil }
        environment.cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        environment.outputIsTerminal = isatty(1) == 1
        environment.errorIsTerminal = isatty(2) == 1
        var size = winsize()
        if ioctl(environment.outputIsTerminal ? 1 : 2, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
            environment.width = Int(size.ws_col)
        }
        return environment
    }

    /// How many threads work at once.
    package var threadCount: Int { threads ?? cores }

    /// The editor that the person chose, or nil.
    package var editorCommand: String? {
        [visual, editor].lazy.compactMap(\.self).first { !$0.allSatisfy(\.isWhitespace) }
    }

    /// Whether colours may be written where nobody said so: never with `NO_COLOR`, nor to what is not a terminal.
    package func allowsColor(onTerminal isTerminal: Bool) -> Bool { isTerminal && !noColor && term != "dumb" }

    /// A variable that is set and not empty.
    private static func value(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }
}
