package import JournalCore
package import JournalIO

/// What a command has of the system, as values: a test gives others.
package struct Surroundings: Sendable {
    package var environment: Environment
    package var streams: StandardStreams
    package var today: @Sendable () -> CalendarDay
    package var input: @Sendable () throws(IOFailure) -> [UInt8]

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
        Surroundings(
            environment: .process(), streams: .process(), today: { Clock.today },
            input: { () throws(IOFailure) in try StandardInput.bytes(limit: inputLimit) })
    }
}
