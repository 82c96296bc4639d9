package import JournalCore

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

extension ZoneDatabase {
    /// The machine's own, which every Unix has in one of a few folders (the package `tzdata`).
    package static let system = ZoneDatabase(
        file: { name in folders.lazy.compactMap { bytes(of: $0 + name) }.first },
        names: {
            let tables = ["zone1970.tab", "zone.tab"].lazy
            let lines = folders.lazy.flatMap { folder in tables.compactMap { bytes(of: folder + $0) } }.first ?? []
            return lines.split(separator: 0x0A).filter { $0.first != 0x23 }.compactMap { line in
                let columns = line.split(separator: 0x09)
                return columns.count > 2 ? String(decoding: columns[2], as: UTF8.self) : nil
            } + (lines.isEmpty ? [] : ["UTC"])
        })

    private static let folders = ["/usr/share/zoneinfo/", "/usr/lib/zoneinfo/", "/var/db/timezone/zoneinfo/"]

    private static func bytes(of path: String) -> [UInt8]? {
        // Links are followed: a zone may be another by its former name.
        guard let file = try? SystemCall.open(path, in: AT_FDCWD, O_RDONLY | O_NONBLOCK | O_NOCTTY) else { return nil }
        defer { close(file) }
        return try? SystemCall.readAll(file, expecting: 4096, limit: 1 << 20)
    }
}
