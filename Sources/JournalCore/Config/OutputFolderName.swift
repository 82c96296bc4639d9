/// The name of the output folder, relative to the journal's root.
package enum OutputFolderName {
    /// The path with `/` between plain parts, `./` and a last `/` taken out; nil where it is absolute, is the root
    /// itself, leads out of it, or enters a folder of version control. Links are for whoever opens it to look at.
    package static func normalised(_ text: String) -> String? {
        guard text.utf8.first != 0x2F, text.utf8.first != 0x7E, text.utf8.count <= 1024 else { return nil }
        // A control character, a backslash or a colon means another thing on another system.
        guard text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != 0x5C && $0 != 0x3A }) else { return nil }
        var parts: [Substring] = []
        for part in text.split(separator: "/", omittingEmptySubsequences: true) where part != "." {
            guard part != "..", part.lowercased() != ".git", part.utf8.count <= 255 else { return nil }
            parts.append(part)
        }
        return parts.isEmpty ? nil : parts.joined(separator: "/")
    }
}
