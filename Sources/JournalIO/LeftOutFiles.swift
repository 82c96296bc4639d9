/// How many files a journal leaves out, by the reason.
package struct LeftOutFiles: Sendable, Hashable {
    /// Markdown in folders of templates, and files whose front matter nobody has filled in.
    package var templates = 0
    /// Copies beside their original, and the folders in which Logseq keeps old versions.
    package var copies = 0
    /// Hidden Markdown files and hidden folders, git's own aside.
    package var hidden = 0
    /// Files and folders that `ignore:` names.
    package var ignored = 0
    /// Markdown that `entries:` does not name.
    package var outside = 0
    /// Visible files of other extensions, by extension in lower case without its full stop; empty where there is none.
    package var extensions: [String: Int] = [:]

    /// Nothing counted yet.
    package init() {}

    /// How many files have another extension.
    package var otherExtensions: Int { extensions.values.reduce(0, +) }

    /// Counts a file that is no Markdown.
    mutating func count(_ name: UnsafeRawBufferPointer) {
        var ending = ""
        if let stop = name.lastIndex(of: 0x2E), stop > 0, name.count - stop <= 12 {
            ending = String(decoding: name[(stop + 1)...], as: UTF8.self).lowercased()
        }
        extensions[ending, default: 0] += 1
    }
}
