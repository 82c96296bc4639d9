package import JournalCore
package import JournalIO

/// What a command has of the system, as values: a test gives others.
package struct Surroundings: Sendable {
    package var environment: Environment
    package var streams: StandardStreams
    package var today: @Sendable () -> CalendarDay
    package var input: @Sendable () throws(IOFailure) -> [UInt8]
    /// Told of what is large and needed no more: a process that is about to end need not take it to pieces.
    var leave: @Sendable (any Sendable) -> Void = { _ in }

    package init(
        environment: Environment, streams: StandardStreams, today: @escaping @Sendable () -> CalendarDay,
        input: @escaping @Sendable () throws(IOFailure) -> [UInt8]
    ) {
        self.environment = environment
        self.streams = streams
        self.today = today
        self.input = input
    }

    /// The most that is read from standard input, in bytes.
    private static let inputLimit = 1 << 28

    /// Those of this process.
    package static func ofProcess() -> Surroundings {
        var surroundings = Surroundings(
            environment: .process(), streams: .process(), today: { Clock.today },
            input: { () throws(IOFailure) in try StandardInput.bytes(limit: inputLimit) })
        surroundings.leave = { _ = Unmanaged.passRetained(Left(value: $0)) }
        return surroundings
    }

    /// Holds what the system takes back as a whole.
    private final class Left: Sendable {
        let value: any Sendable
        init(value: any Sendable) { self.value = value }
    }
}
