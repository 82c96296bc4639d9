/// A file to write, below the output folder.
package struct OutputFile: Sendable, Hashable {
    /// Relative, with `/` between its parts: `problems/retry-storm.html`. Never absolute, never with `..`.
    package var path: String
    /// What the file is to hold.
    package var bytes: [UInt8]

    /// A file of these bytes at a path below the output folder.
    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
