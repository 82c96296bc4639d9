package import JournalCore
package import JournalIO

/// What a command has of the system, as values: a test gives others.
package struct Surroundings: Sendable {
    /// What the process was started with.
    package var environment: Environment
    /// Where results go, and what is said about them.
    package var streams: StandardStreams
    /// Asks what day it is: of the clock in the machine's zone, unless a test gives one.
    package var today: @Sendable () -> CalendarDay
    /// Reads all of standard input; throws where it cannot be read or is too large.
    package var input: @Sendable () throws(IOFailure) -> [UInt8]
    /// An id that nothing else has, in the form of a UUID.
    package var newID: @Sendable () -> String = Surroundings.randomID
    /// Told of what is large and needed no more: a process that is about to end need not take it to pieces.
    var leave: @Sendable (any Sendable) -> Void = { _ in }

    /// Surroundings in which ids are random.
    package init(
        environment: Environment, streams: StandardStreams, today: @escaping @Sendable () -> CalendarDay,
        input: @escaping @Sendable () throws(IOFailure) -> [UInt8]
    ) {
        self.environment = environment
        self.streams = streams
        self.today = today
        self.input = input
    }

    /// A random UUID (RFC 9562, version 4).
    @Sendable
    private static func randomID() -> String {
        var generator = SystemRandomNumberGenerator()
        let high = generator.next() & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
        let low = generator.next() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        let digits = [high, low].map { number in
            let text = String(number, radix: 16)
            return String(repeating: "0", count: 16 - text.count) + text
        }.joined()
        var id = ""
        for (place, digit) in digits.enumerated() {
            if [8, 12, 16, 20].contains(place) { id.append("-") }
            id.append(digit)
        }
        return id
    }

    /// The most that is read from standard input, in bytes.
    private static let inputLimit = 1 << 28

    /// Those of this process.
    ///
    /// - Parameter arguments: The words after the program's name.
    package static func ofProcess(arguments: [String]) -> Surroundings {
        var surroundings = Surroundings(
            environment: .process(arguments: arguments), streams: .process(), today: { Clock.today },
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
