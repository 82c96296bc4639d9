import JournalIO
import Testing

@Suite("The progress line")
struct ProgressLineTests {
    private func text(patience: Duration, isCleared: Bool = true) -> String {
        let stream = StandardStreams.collecting().error
        let line = ProgressLine(on: stream, patience: patience)
        for _ in 0..<100 { line.step() }
        if isCleared { line.clear() }
        return String(decoding: stream.collected, as: UTF8.self)
    }

    @Test("nothing is shown of what takes less than half a second")
    func quick() {
        #expect(text(patience: .milliseconds(500)).isEmpty)
    }

    @Test("what takes longer says how far it is, on one line that goes again")
    func slow() {
        #expect(text(patience: .zero, isCleared: false) == "\r16 files read")
        #expect(text(patience: .zero).hasSuffix("\r\u{1B}[K"))
    }

    @Test("what is not a terminal gets none")
    func noTerminal() throws {
        let test = try CommandTest().journal()
        for number in 0..<40 { _ = try test.file("2026-03-04-\(number).md", "- x\(number) #act/support\n") }
        try test.run("check").expect(status: 0, output: "", messages: "")
    }
}
