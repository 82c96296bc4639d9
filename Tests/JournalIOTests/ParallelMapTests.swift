import Testing

@testable import JournalIO

@Suite struct ParallelMapTests {
    @Test(arguments: [0, 1, 2, 3, 8, 300], [0, 1, 7, 1000])
    func resultsAreInOrderWhateverTheThreads(_ threads: Int, _ count: Int) {
        let values = parallelMap(count: count, threads: threads) { "\($0)" }
        #expect(values == (0..<count).map { "\($0)" })
    }

    @Test func eachIndexIsWorkedOnOnce() {
        let lock = Lock()
        nonisolated(unsafe) var calls = [Int](repeating: 0, count: 5000)
        _ = parallelMap(count: 5000, threads: 8) { index in lock.held { calls[index] += 1 } }
        #expect(calls.allSatisfy { $0 == 1 })
    }
}
