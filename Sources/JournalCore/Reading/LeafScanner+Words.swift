import JournalMarkdown

/// Ordinary tags that are words of their sentence.
extension LeafScanner {
    /// Decides for each ordinary tag whether it is taken out: where only marks follow it on its line, and behind the end
    /// of a sentence stops too. Any other stays as a word: "with the ops crew".
    mutating func decideWords() {
        if ordinary.isEmpty { return }
        cuts.sort { $0.start < $1.start }
        var marks = cuts.map { $0.start..<$0.end }
        marks += fields.map { $0.start..<$0.end }
        marks.sort { $0.lowerBound < $1.lowerBound }
        var lineEnds = tokens.filter { $0.kind == .softBreak || $0.kind == .hardBreak }.map { Int($0.start) }
        lineEnds.append(Int(tokens.last?.end ?? 0))
        var tails = Tails(limit: -1, marks: 0, stops: 0)
        var before = Before(offset: -1, isStop: false)
        var cut = 0
        for (start, word) in ordinary.sorted(by: { $0.start < $1.start }) {
            while cut < cuts.count, cuts[cut].start < start { cut += 1 }
            guard cut < cuts.count, cuts[cut].start == start else { continue }
            let end = cuts[cut].end
            let limit = limit(of: start, lineEnds)
            if tails.limit != limit {
                tails = Tails(
                    limit: limit, marks: tail(before: limit, marks, allowsStops: false),
                    stops: tail(before: limit, marks, allowsStops: true))
            }
            var isLast = end >= tails.marks
            if !isLast, end >= tails.stops {
                before = Before(offset: start, isStop: isBehindStop(start, marks, before))
                isLast = before.isStop
            }
            if !isLast { cuts[cut].replacement = .code(word) }
        }
    }

    /// Where a line's tail begins, of which only marks, or marks and stops, are left.
    private struct Tails {
        var limit: Int
        var marks: Int
        var stops: Int
    }

    /// What was found before an ordinary tag, so that one after it need look no further back.
    private struct Before {
        var offset: Int
        var isStop: Bool
    }

    /// The end of the line, or of the field's value, in which an offset lies.
    private func limit(of offset: Int, _ lineEnds: [Int]) -> Int {
        var low = 0
        var high = lineEnds.count - 1
        while low < high {
            let middle = (low + high) / 2
            if lineEnds[middle] < offset { low = middle + 1 } else { high = middle }
        }
        let end = lineEnds[low]
        let region = region(of: offset)
        return region >= 0 && region % 2 == 1 ? min(end, fields[region / 2].valueEnd) : end
    }

    private func tail(before limit: Int, _ marks: [Range<Int>], allowsStops: Bool) -> Int {
        let floor = Int(tokens.first?.start ?? 0)
        var place = limit
        var next = LeafScanner.count(of: marks, endingBy: limit)
        while place > floor {
            while next > 0, marks[next - 1].upperBound > place { next -= 1 }
            if next > 0, marks[next - 1].upperBound == place {
                place = marks[next - 1].lowerBound
                next -= 1
            } else if text[place - 1] <= 0x20 || text[place - 1] == CommentMask.filler {
                place -= 1
            } else if let length = InlineWriter.Stop.before(place, text, floor), allowsStops {
                place -= length
            } else {
                break
            }
        }
        return place
    }

    private static func count(of marks: [Range<Int>], endingBy limit: Int) -> Int {
        var low = 0
        var high = marks.count
        while low < high {
            let middle = (low + high) / 2
            if marks[middle].lowerBound < limit { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether a sentence, or nothing at all, ends before an offset; marks between are passed over.
    private func isBehindStop(_ offset: Int, _ marks: [Range<Int>], _ before: Before) -> Bool {
        let floor = Int(tokens.first?.start ?? 0)
        var place = offset
        var next = LeafScanner.count(of: marks, endingBy: offset)
        while place > floor {
            if place == before.offset { return before.isStop }
            if next > 0, marks[next - 1].upperBound == place {
                place = marks[next - 1].lowerBound
                next -= 1
            } else if text[place - 1] == 0x20 || text[place - 1] == 0x2C {
                place -= 1
            } else {
                return text[place - 1] == 0x0A || InlineWriter.Stop.endsSentence(before: place, text, floor)
            }
        }
        return true
    }
}
