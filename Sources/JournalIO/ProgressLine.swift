/// A line on a terminal that says how far a long work has come, and is gone when the work is done.
///
/// Nothing is shown of what takes less than half a second. Any thread may call it.
package final class ProgressLine: @unchecked Sendable {
    private static let interval = Duration.milliseconds(100)

    private let stream: ByteStream
    private let lock = Lock()
    private let clock = ContinuousClock()
    // Guarded by `lock`; these are why the class is not checked.
    private var next: ContinuousClock.Instant
    private var count = 0
    private var isShown = false

    /// - Parameter patience: How long nothing is shown.
    package init(on stream: ByteStream, patience: Duration = .milliseconds(500)) {
        self.stream = stream
        next = clock.now + patience
    }

    /// One more piece is done.
    package func step() {
        lock.held {
            count += 1
            // The clock is not asked for each of a hundred thousand files.
            guard count & 15 == 0 else { return }
            let now = clock.now
            guard now >= next else { return }
            next = now + Self.interval
            isShown = true
            stream.write("\r\(count) files read")
        }
    }

    /// Takes the line away.
    package func clear() {
        lock.held {
            if isShown { stream.write("\r\u{1B}[K") }
            isShown = false
        }
    }
}
