import Foundation
import Testing

/// Text that was looked at once and is kept: what comes out later must be the same.
enum Golden {
    /// Whether goldens are written anew.
    static let isUpdating = ProcessInfo.processInfo.environment["JOURNAL_UPDATE_GOLDENS"] == "1"

    /// Compares a text with a file; one that is missing is written, and the test fails, so that somebody looks at it.
    static func expect(_ text: String, at url: URL, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let kept = try? String(contentsOf: url, encoding: .utf8)
        if kept == text { return }
        if kept == nil || isUpdating {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        guard let kept else {
            Issue.record(
                "\(url.lastPathComponent) was missing; look at what was written", sourceLocation: sourceLocation)
            return
        }
        if !isUpdating {
            #expect(text == kept, "JOURNAL_UPDATE_GOLDENS=1 writes it anew", sourceLocation: sourceLocation)
        }
    }
}
