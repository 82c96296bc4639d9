/// What an export has that an earlier one had not.
package enum NewRecords {
    /// The texts or names of records that are not in the old export byte for byte, in order.
    package static func between(_ old: [UInt8], and new: [UInt8]) -> [String] {
        let known = Set(lines(of: old))
        return lines(of: new).filter { !known.contains($0) }.compactMap { line in
            for key in ["text", "title", "name", "week", "tag"] {
                if let value = string(of: key, in: line) { return value }
            }
            return nil
        }
    }

    /// The records of an export, each a line, without the comma behind them.
    private static func lines(of export: [UInt8]) -> [ArraySlice<UInt8>] {
        export.split(separator: 0x0A).filter { $0.starts(with: [0x7B, 0x22]) }.map {
            $0.last == 0x2C ? $0.dropLast() : $0
        }
    }

    /// The value of the first key of a name, its escapes undone as far as a reader needs.
    private static func string(of key: String, in line: ArraySlice<UInt8>) -> String? {
        let mark = Array("\"\(key)\":\"".utf8)
        guard line.count > mark.count else { return nil }
        var at = line.startIndex
        while at + mark.count < line.endIndex {
            if line[at] == mark[0], line[at...].starts(with: mark) { break }
            at += 1
        }
        guard at + mark.count < line.endIndex else { return nil }
        var value: [UInt8] = []
        var i = at + mark.count
        while i < line.endIndex, line[i] != 0x22 {
            if line[i] == 0x5C, i + 1 < line.endIndex {
                i += 1
                value.append(line[i] == 0x6E || line[i] == 0x74 ? 0x20 : line[i])
            } else {
                value.append(line[i])
            }
            i += 1
        }
        return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
    }
}
