#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The values of `body` for 0 to `count` − 1, in that order whatever the threads do.
///
/// Work is handed out in small runs of neighbours, so that one slow piece does not keep the others waiting. A thread
/// that the system refuses is done without: the calling one works too.
///
/// - Parameters:
///   - threads: how many work at once, the calling one among them; 1 or less makes no thread.
///   - body: called once for each index, from any of the threads.
package func parallelMap<Value: Sendable>(
    count: Int, threads: Int, body: @escaping @Sendable (Int) -> Value
) -> [Value] {
    guard count > 0 else { return [] }
    let threads = min(threads, count, 256)
    guard threads > 1 else { return (0..<count).map(body) }
    return [Value](unsafeUninitializedCapacity: count) { buffer, filled in
        // Each index is written by the one thread that was handed it, and read after all have been waited for.
        nonisolated(unsafe) let results = buffer
        guard let first = results.baseAddress else { return }
        nonisolated(unsafe) let start = first
        let work = SharedWork(count: count, threads: threads) { range in
            for index in range { (start + index).initialize(to: body(index)) }
        }
        let others = (1..<threads).compactMap { _ in WorkThread(work) }
        work.run()
        for thread in others { thread.wait() }
        filled = count
    }
}

/// Indices that are not yet handed out, and what to do with them.
private final class SharedWork: @unchecked Sendable {
    private let count: Int
    private let step: Int
    private let body: @Sendable (Range<Int>) -> Void
    /// Guarded by `lock`; it is why the class is not checked.
    private var next = 0
    private let lock = Lock()

    init(count: Int, threads: Int, body: @escaping @Sendable (Range<Int>) -> Void) {
        self.count = count
        self.body = body
        step = max(1, min(64, count / (threads * 8)))
    }

    func run() {
        while true {
            let range = lock.held {
                defer { next = min(count, next + step) }
                return next..<min(count, next + step)
            }
            if range.isEmpty { return }
            body(range)
        }
    }
}

/// One thread of the system.
private struct WorkThread {
    /// The main thread's usual size: the C libraries below were tried with it, and macOS gives others half a megabyte.
    private static let stackSize = 8 << 20

    #if canImport(Darwin)
        private var thread: pthread_t?
    #else
        private var thread = pthread_t()
    #endif

    /// nil where the system gives no more threads.
    init?(_ work: SharedWork) {
        let context = Unmanaged.passRetained(work)
        var started = thread
        // Uninitialized memory, as the library fills it in itself.
        let code = withUnsafeTemporaryAllocation(of: pthread_attr_t.self, capacity: 1) { room -> Int32 in
            guard let attributes = room.baseAddress, pthread_attr_init(attributes) == 0 else { return ENOMEM }
            defer { pthread_attr_destroy(attributes) }
            pthread_attr_setstacksize(attributes, Self.stackSize)
            #if canImport(Darwin)
                return pthread_create(&started, attributes, { Self.start($0) }, context.toOpaque())
            #else
                return pthread_create(&started, attributes, { $0.flatMap { Self.start($0) } }, context.toOpaque())
            #endif
        }
        thread = started
        guard code == 0 else {
            context.release()
            return nil
        }
    }

    private static func start(_ context: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
        Unmanaged<SharedWork>.fromOpaque(context).takeRetainedValue().run()
        return nil
    }

    func wait() {
        #if canImport(Darwin)
            if let thread { pthread_join(thread, nil) }
        #else
            pthread_join(thread, nil)
        #endif
    }
}
