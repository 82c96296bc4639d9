internal import JournalCore
internal import JournalText

/// Which files of a journal are copies of others in the same folder.
///
/// Names alone make candidates, without a look at the files; the few that there are are compared once they are read.
struct EntryCopies: Sendable {
    private struct Candidate: Sendable {
        var file: Int
        /// The files that it may be a copy of, the likeliest first, and whether its name says so for certain.
        var originals: [(file: Int, isCertain: Bool)]
    }

    private var candidates: [Candidate] = []
    /// The files whose bytes have to be kept until all are read.
    private(set) var compared: Set<Int> = []

    /// - Parameter files: in the order of the bytes of their paths.
    init(_ files: [EntryFile]) {
        var names = OriginalNames(files)
        var sharedBefore = 0
        for i in files.indices {
            let shared = i + 1 < files.count ? Self.commonPrefix(files[i].path, files[i + 1].path) : 0
            let most = max(shared, sharedBefore)
            sharedBefore = shared
            var path = files[i].path
            let stem = path.withUTF8 { bytes -> (folder: Int, end: Int)? in
                let start = (bytes.lastIndex(of: 0x2F) ?? -1) + 1
                guard let end = bytes.lastIndex(of: 0x2E), end > start else { return nil }
                return EntryCopyName.mayBeOne(bytes[start..<end], shared: most - start) ? (start, end) : nil
            }
            guard let stem else { continue }
            let bytes = Array(path.utf8)
            var originals: [(file: Int, isCertain: Bool)] = []
            for reading in EntryCopyName.readings(of: Array(bytes[stem.folder..<stem.end]), shared: most - stem.folder)
            {
                let original = bytes[..<stem.folder] + reading.original + bytes[stem.end...]
                guard let file = names.file(of: original, certain: reading.isCertain), file != i else { continue }
                if !originals.contains(where: { $0.file == file }) { originals.append((file, reading.isCertain)) }
            }
            if originals.isEmpty { continue }
            candidates.append(Candidate(file: i, originals: originals))
            compared.insert(i)
            for original in originals { compared.insert(original.file) }
        }
    }

    /// Each copy with its original, which is no copy itself.
    ///
    /// - Parameter sources: what was read of a file; nil where it cannot be read, and then it is no original.
    func pairs(_ sources: (Int) -> SourceFile?) -> [(copy: Int, original: Int)] {
        var originals: [Int: Int] = [:]
        for candidate in candidates {
            guard let source = sources(candidate.file) else { continue }
            for (file, isCertain) in candidate.originals {
                guard let other = sources(file), isCertain || Self.isMostly(source, in: other) else { continue }
                originals[candidate.file] = file
                break
            }
        }
        return candidates.compactMap { candidate in
            guard var original = originals[candidate.file] else { return nil }
            // A copy of a copy. Names get shorter with each step, but for case.
            for _ in candidates {
                guard let next = originals[original], next != candidate.file else { break }
                original = next
            }
            return (candidate.file, original)
        }
    }

    /// Whether more than half of the lines of one file below its front matter stand in another.
    private static func isMostly(_ source: SourceFile, in other: SourceFile) -> Bool {
        let own = lines(of: source)
        var left: [ArraySlice<UInt8>: Int] = [:]
        for line in lines(of: other) { left[line, default: 0] += 1 }
        var common = 0
        for line in own {
            guard let count = left[line], count > 0 else { continue }
            left[line] = count - 1
            common += 1
        }
        return common * 2 > own.count
    }

    /// The lines below the front matter that hold something, without the blanks around them.
    private static func lines(of source: SourceFile) -> [ArraySlice<UInt8>] {
        let start = FrontMatter.read(source, index: LineIndex(source.bytes)).0.bodyStart
        return source.bytes[min(start, source.bytes.count)...].split { $0 == 0x0A || $0 == 0x0D }.compactMap { line in
            var line = line
            while let first = line.first, first <= 0x20 { line = line.dropFirst() }
            while let last = line.last, last <= 0x20 { line = line.dropLast() }
            return line.isEmpty ? nil : line
        }
    }

    private static func commonPrefix(_ a: String, _ b: String) -> Int {
        var count = 0
        var others = b.utf8.makeIterator()
        for byte in a.utf8 {
            guard others.next() == byte else { break }
            count += 1
        }
        return count
    }
}

/// Finds a file by the bytes of its path, or by what is left of them without case and Unicode form.
private struct OriginalNames {
    private let files: [EntryFile]
    private var byKey: [String: Int]?

    init(_ files: [EntryFile]) { self.files = files }

    mutating func file(of path: ArraySlice<UInt8>, certain: Bool) -> Int? {
        if let exact = exact(path) { return exact }
        // Programs that write such names run where names differ by case and form.
        guard certain else { return nil }
        let known = byKey ?? keys()
        byKey = known
        return known[OutputPath.key(String(decoding: path, as: UTF8.self))]
    }

    private func keys() -> [String: Int] {
        Dictionary(files.indices.map { (OutputPath.key(files[$0].path), $0) }, uniquingKeysWith: { first, _ in first })
    }

    private func exact(_ path: ArraySlice<UInt8>) -> Int? {
        var low = 0
        var high = files.count
        while low < high {
            let middle = (low + high) / 2
            if files[middle].path.utf8.lexicographicallyPrecedes(path) { low = middle + 1 } else { high = middle }
        }
        return low < files.count && files[low].path.utf8.elementsEqual(path) ? low : nil
    }
}
