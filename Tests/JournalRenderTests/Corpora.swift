#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Strings of public projects to test against: the folder that `JOURNAL_CORPORA` names.
enum Corpora {
    static var folder: String? { getenv("JOURNAL_CORPORA").map { String(cString: $0) } }

    /// The lines of a file, with bytes that are not UTF-8 made readable; empty where there is none.
    static func lines(_ name: String) -> [String] {
        guard let folder, let file = fopen(folder + "/" + name, "r") else { return [] }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { break }
            bytes.append(contentsOf: buffer[..<count])
        }
        return bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    }
}
