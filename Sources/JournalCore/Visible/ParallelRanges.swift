#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Work over neighbours, split evenly among threads; the outcome may not depend on how.
enum ParallelRanges {
    /// Below this many a thread costs more than it saves.
    static let worthwhile = 2048

    /// What `body` makes of each range of a split of `0..<count`, in order. The calling thread is among those that
    /// work; one that the system refuses is done without.
    static func map<Value: Sendable>(
        count: Int, threads: Int, _ body: @escaping @Sendable (Range<Int>) -> Value
    ) -> [Value] {
        let pieces = max(1, min(threads, count / worthwhile, 64))
        let work = (0..<pieces).map { piece in
            let range = count * piece / pieces..<count * (piece + 1) / pieces
            return Work { body(range) }
        }
        let threads = work.dropFirst().map { $0.start() }
        var values = [work[0].value()]
        for (work, thread) in zip(work.dropFirst(), threads) {
            if let thread { pthread_join(thread, nil) }
            values.append(work.value())
        }
        return values
    }

    /// A piece for a thread of its own. Its result is written by that thread, and read once it has ended.
    private final class Work<Value: Sendable>: @unchecked Sendable {
        private let body: @Sendable () -> Value
        private var result: Value?

        init(_ body: @escaping @Sendable () -> Value) { self.body = body }

        /// The result; worked out now where no thread did.
        func value() -> Value {
            if let result { return result }
            let value = body()
            result = value
            return value
        }

        /// nil where the system gives no thread.
        func start() -> pthread_t? {
            let run = Run { _ = self.value() }
            let context = Unmanaged.passRetained(run)
            #if canImport(Darwin)
                var thread: pthread_t?
                let code = pthread_create(&thread, nil, { Run.entered($0) }, context.toOpaque())
                let made = thread
            #else
                var thread = pthread_t()
                let code = pthread_create(&thread, nil, { $0.flatMap { Run.entered($0) } }, context.toOpaque())
                let made: pthread_t? = thread
            #endif
            if code == 0 { return made }
            context.release()
            return nil
        }
    }

    /// What a thread begins with; C hands it over as a pointer, so it may not be generic.
    private final class Run {
        private let body: () -> Void

        init(_ body: @escaping () -> Void) { self.body = body }

        static func entered(_ context: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
            Unmanaged<Run>.fromOpaque(context).takeRetainedValue().body()
            return nil
        }
    }
}
