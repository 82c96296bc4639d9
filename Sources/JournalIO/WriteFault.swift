/// A system call that the writer is about to make.
package struct WriteStep: Hashable, Sendable {
    /// The kinds of call; the raw value is the verb in the text of a failure.
    package enum Call: String, Hashable, Sendable {
        case open
        case read
        case write
        case sync
        case link
        case rename
        case remove
        case makeFolder = "make the folder"
        case removeFolder = "remove the folder"
    }

    /// Which kind of call it is.
    package var call: Call
    /// Relative to the output folder; empty for the folder itself.
    package var path: String
}

/// What a test lets happen in place of a call.
package enum WriteFault: Hashable, Sendable {
    /// The call fails with an error number.
    case fails(Int32)
    /// The process ends: a write is done by half, nothing after it is done.
    case killed
}
