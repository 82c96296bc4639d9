internal import JournalCore

/// Ids that nobody has had before.
package enum RandomID {
    /// A new id for a journal: random bytes of the system as a UUID.
    package static func next() -> String {
        var generator = SystemRandomNumberGenerator()
        return JournalID.text(of: (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }
}
