import Testing

@testable import JournalIO

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@Suite struct ByteStreamTests {
    @Test func whatIsCollectedIsWhatWasWritten() throws {
        let streams = StandardStreams.collecting()
        streams.output.write("a")
        streams.error.write([0xFF])
        streams.output.write("é")
        try streams.finish()
        #expect(streams.output.collected == Array("aé".utf8))
        #expect(streams.error.collected == [0xFF])
    }

    @Test func aReaderThatGoesAwayIsNoFailure() throws {
        signal(SIGPIPE, SIG_IGN)
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        defer { close(ends[1]) }
        let stream = ByteStream(descriptor: ends[1], name: "out", isBuffered: true)
        stream.write("first\n")
        close(ends[0])
        #expect(!stream.isBroken)
        stream.flush()
        #expect(stream.isBroken)
        stream.write("more\n")
        try stream.finish()
    }

    @Test func aFullDiskIsAFailure() throws {
        let full = open("/dev/full", O_WRONLY)
        guard full >= 0 else { return }
        defer { close(full) }
        let stream = ByteStream(descriptor: full, name: "standard output", isBuffered: true)
        stream.write("lost")
        let failure = #expect(throws: IOFailure.self) { try stream.finish() }
        #expect(failure?.description == "cannot write standard output: No space left on device")
    }

    @Test func aPipeThatDoesNotWaitIsWaitedFor() throws {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
        let text = [UInt8](repeating: 0x61, count: 1 << 20)
        let (input, output) = (ends[0], ends[1])
        let results = parallelMap(count: 2, threads: 2) { index -> Int in
            if index == 0 {
                let stream = ByteStream(descriptor: output, name: "out", isBuffered: true)
                stream.write(text)
                stream.flush()
                close(output)
                return stream.isBroken ? -1 : 0
            }
            return (try? SystemCall.readAll(input, expecting: 100, limit: 1 << 24))?.count ?? -1
        }
        close(ends[0])
        #expect(results == [0, 1 << 20])
    }
}
