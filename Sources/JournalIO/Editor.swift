#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The person's own editor.
package enum Editor {
    /// Opens a file and waits until the editor ends.
    ///
    /// The command may have options, and is split as git splits it: by the shell, to which the path is given as an
    /// argument, so that no character in it means anything.
    ///
    /// - Parameter command: `$VISUAL` or `$EDITOR`.
    /// - Throws: ``IOFailure`` where it cannot be started, or says that it failed.
    package static func open(_ path: String, below folder: JournalFolder, with command: String) throws(IOFailure) {
        let file = folder.path.appending(path.utf8)
        let words = ["sh".utf8, "-c".utf8, (command + " \"$@\"").utf8, command.utf8].map { Array($0) } + [file.bytes]
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // What this process ignores, the editor would too.
        var defaults = sigset_t()
        sigemptyset(&defaults)
        for signal in [SIGINT, SIGQUIT, SIGPIPE] { sigaddset(&defaults, signal) }
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

        // While it runs, Ctrl-C is the editor's.
        let interrupt = signal(SIGINT, SIG_IGN)
        let quit = signal(SIGQUIT, SIG_IGN)
        defer {
            signal(SIGINT, interrupt)
            signal(SIGQUIT, quit)
        }
        let strings = words.map { strdup($0.cString) }
        defer { for string in strings { free(string) } }
        var arguments = strings + [nil]
        var process = pid_t()
        let failure = posix_spawn(&process, "/bin/sh", nil, &attributes, &arguments, environ)
        guard failure == 0 else {
            throw IOFailure(operation: "run the editor", path: command, SystemError(code: failure))
        }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { throw IOFailure(operation: "run the editor", path: command, SystemError.last) }
        }
        guard status == 0 else {
            // The low seven bits are a signal's number, the next eight the status that it ended with.
            let reason = status & 0x7F == 0 ? "it ended with status \(status >> 8 & 0xFF)" : "a signal ended it"
            throw IOFailure(operation: "run the editor", path: command, reason: reason)
        }
    }
}
