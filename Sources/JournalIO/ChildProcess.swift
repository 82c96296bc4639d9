#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A program that is run for what it prints: without a shell, without input, its errors unseen.
enum ChildProcess {
    /// Runs a program that is found as a shell would find it, and hands over what it prints, piece by piece.
    ///
    /// - Returns: The status with which it ended; nil where there is no such program or a signal ended it.
    static func run(
        _ program: String, _ words: [[UInt8]], operation: String, onOutput: (ArraySlice<UInt8>) -> Void
    ) throws(IOFailure) -> Int32? {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw IOFailure(operation: operation, path: program, SystemError.last) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addclose(&actions, ends[0])
        posix_spawn_file_actions_addclose(&actions, ends[1])

        let strings = words.map { strdup($0.cString) }
        defer { for string in strings { free(string) } }
        var arguments = strings + [nil]
        var process = pid_t()
        let failure = posix_spawnp(&process, program, &actions, nil, &arguments, environ)
        close(ends[1])
        defer { close(ends[0]) }
        if failure == ENOENT { return nil }
        guard failure == 0 else { throw IOFailure(operation: operation, path: program, SystemError(code: failure)) }

        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        var fault: SystemError?
        while true {
            let count = buffer.withUnsafeMutableBytes { read(ends[0], $0.baseAddress, $0.count) }
            if count > 0 { onOutput(buffer[..<count]) }
            if count == 0 { break }
            if count < 0, errno != EINTR {
                fault = SystemError.last
                break
            }
        }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { throw IOFailure(operation: operation, path: program, SystemError.last) }
        }
        if let fault { throw IOFailure(operation: operation, path: program, fault) }
        return status & 0x7F == 0 ? status >> 8 & 0xFF : nil
    }
}
