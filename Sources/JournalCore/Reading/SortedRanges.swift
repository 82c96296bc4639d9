extension [Range<Int>] {
    /// Whether one of them holds an offset; they are in order and do not meet.
    func hold(_ offset: Int) -> Bool {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low].lowerBound <= offset
    }
}
