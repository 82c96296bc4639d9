/// That the system, or a rule of this program, refused something: what was tried, on what, and why.
///
/// The path is the one that the person knows, as typed or relative to the journal; never one that was made absolute.
package struct IOFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// A verb, such as `read`, `write`, `make the folder`.
    package var operation: String
    /// What it was tried on: mostly a path, else a program or a stream by its name.
    package var path: String
    /// Why it was refused, as the system or the program says it.
    package var reason: String
    /// The system's error number, or 0 where the refusal is the program's own.
    package var code: Int32

    /// A failure without an error number of the system.
    package init(operation: String, path: String, reason: String) {
        self.operation = operation
        self.path = path
        self.reason = reason
        code = 0
    }

    init(operation: String, path: String, _ error: SystemError) {
        self.operation = operation
        self.path = path
        reason = error.reason
        code = error.code
    }

    /// One line: `cannot read notes/a.md: Permission denied`.
    package var description: String { "cannot \(operation) \(path): \(reason)" }
}
