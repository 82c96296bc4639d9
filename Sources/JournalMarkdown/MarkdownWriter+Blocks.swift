/// Blocks: what begins a line, and how lines within containers begin.
extension MarkdownWriter {
    mutating func newLine(to out: inout [UInt8]) {
        while out.count > start, out[out.count - 1] == 0x20 { out.removeLast() }
        out.append(0x0A)
        out.append(contentsOf: prefix)
        isLineStart = true
        isContinuation = false
        needsSpace = false
    }

    /// Begins a block: an empty line stands between two, none between the items of a tight list.
    mutating func beginBlock(to out: inout [UInt8]) {
        if hasBlock {
            let isTight = containers.last?.isTight ?? false
            newLine(to: &out)
            if !isTight { newLine(to: &out) }
        }
        hasBlock = false
        isLineStart = true
        isContinuation = false
        needsSpace = false
    }

    mutating func endBlock() {
        hasBlock = true
        needsSpace = false
    }

    mutating func enter(_ mark: [UInt8], _ linePrefix: [UInt8], isTight: Bool, to out: inout [UInt8]) {
        let isDeep = containers.count >= MarkdownWriter.deepest
        if !isDeep {
            out.append(contentsOf: mark)
            prefix.append(contentsOf: linePrefix)
        }
        containers.append(Container(prefixCount: isDeep ? 0 : linePrefix.count, number: nil, isTight: isTight))
    }

    mutating func leave() {
        guard let container = containers.popLast() else { return }
        prefix.removeLast(min(container.prefixCount, prefix.count))
        hasBlock = true
    }

    mutating func writeBlock(_ op: RichText.Op, _ first: Range<Int>, to out: inout [UInt8]) {
        switch op {
        case .paragraph: beginBlock(to: &out)
        case .paragraphEnd, .headingEnd: endBlock()
        case .heading:
            beginBlock(to: &out)
            let level = first.first.map { Int(bytes[$0]) - 0x30 } ?? 1
            out.append(contentsOf: [UInt8](repeating: 0x23, count: min(6, max(1, level))))
            out.append(0x20)
        case .quote:
            beginBlock(to: &out)
            enter([0x3E, 0x20], [0x3E, 0x20], isTight: false, to: &out)
        case .quoteEnd, .itemEnd: leave()
        case .bulletList, .orderedList: openList(op, first, to: &out)
        case .bulletListEnd, .orderedListEnd: leave()
        case .item: openItem(first, to: &out)
        case .codeBlock:
            let info = bytes[first].filter { $0 != 0x60 && $0 > 0x20 }
            writeFenced(reader.skip(to: .codeBlockEnd), info: info, to: &out)
        case .htmlBlock: writeFenced(reader.skip(to: .htmlBlockEnd), info: Array("html".utf8), to: &out)
        case .rule:
            beginBlock(to: &out)
            out.append("***")
            endBlock()
        default: writeTable(op, first, to: &out)
        }
    }

    mutating func openList(_ op: RichText.Op, _ first: Range<Int>, to out: inout [UInt8]) {
        beginBlock(to: &out)
        let isTight = first.first.map { bytes[$0] == 0x74 } ?? true
        var number: Int?
        if op == .orderedList {
            number = Int(String(decoding: bytes[first.dropFirst()].prefix(9), as: UTF8.self)) ?? 1
        }
        containers.append(Container(prefixCount: 0, number: number, isTight: isTight))
        hasBlock = false
    }

    mutating func openItem(_ first: Range<Int>, to out: inout [UInt8]) {
        beginBlock(to: &out)
        var mark: [UInt8] = [0x2D, 0x20]
        if let list = containers.indices.last, let number = containers[list].number {
            mark = Array("\(number). ".utf8)
            containers[list].number = number + 1
        }
        let isTight = containers.last?.isTight ?? true
        enter(mark, [UInt8](repeating: 0x20, count: mark.count), isTight: isTight, to: &out)
        if let box = first.first { out.append(contentsOf: [0x5B, TaskState(box: bytes[box]).mark, 0x5D, 0x20]) }
    }

    mutating func writeFenced(_ content: Range<Int>, info: [UInt8], to out: inout [UInt8]) {
        beginBlock(to: &out)
        let text = bytes[content]
        let fence = [UInt8](repeating: 0x60, count: max(3, longestRun(of: 0x60, in: text) + 1))
        out.append(contentsOf: fence)
        out.append(contentsOf: info)
        out.append(0x0A)
        out.append(contentsOf: prefix)
        for (i, byte) in text.enumerated() {
            out.append(byte)
            if byte == 0x0A, i + 1 < text.count { out.append(contentsOf: prefix) }
        }
        if text.last != 0x0A { out.append(0x0A) }
        out.append(contentsOf: prefix)
        out.append(contentsOf: fence)
        endBlock()
    }

    mutating func writeTable(_ op: RichText.Op, _ first: Range<Int>, to out: inout [UInt8]) {
        switch op {
        case .table:
            beginBlock(to: &out)
            inTable = true
        case .tableEnd:
            inTable = false
            endBlock()
        case .row:
            if hasBlock { newLine(to: &out) }
            hasBlock = true
            isHeaderRow = !first.isEmpty
            headerCells = 0
            out.append(0x7C)
        case .cell:
            headerCells += 1
            out.append(0x20)
            isLineStart = false
            needsSpace = false
        case .cellEnd:
            out.append(" |")
            needsSpace = false
        case .rowEnd:
            guard isHeaderRow else { break }
            newLine(to: &out)
            out.append(0x7C)
            for _ in 0..<headerCells { out.append(" --- |") }
        default: break
        }
    }
}
