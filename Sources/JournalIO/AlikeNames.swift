/// Files whose names are one where case or Unicode form is ignored: two here, and one on many a system.
enum AlikeNames {
    /// Each file that is named like an earlier one, with the first of that name.
    ///
    /// - Parameter files: in the order of the bytes of their paths.
    static func pairs(_ files: [EntryFile]) -> [(file: Int, first: Int)] {
        // Of two names that are alike and not equal, one has a capital or a byte that is not ASCII.
        let unplain = files.indices.filter { index in
            files[index].path.utf8.contains { 0x41...0x5A ~= $0 || $0 >= 0x80 }
        }
        if unplain.isEmpty { return [] }
        var byKey: [String: [Int]] = [:]
        for index in unplain { byKey[OutputPath.key(files[index].path), default: []].append(index) }
        if unplain.count < files.count {
            var place = 0
            for index in files.indices {
                if place < unplain.count, unplain[place] == index {
                    place += 1
                } else if byKey[files[index].path] != nil {
                    byKey[files[index].path]?.append(index)
                }
            }
        }
        var pairs: [(file: Int, first: Int)] = []
        for group in byKey.values where group.count > 1 {
            let group = group.sorted()
            for index in group.dropFirst() { pairs.append((index, group[0])) }
        }
        return pairs.sorted { $0.file < $1.file }
    }
}
