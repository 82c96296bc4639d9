/// The items that a portfolio cites: at most as many as a page of 150 kB can list.
///
/// Sections cite items by index as they are made, the most important section first; when all are made, each cited item
/// gets a code, 1 … n, in order of time, and the indices in the sections become codes.
struct Citations {
    /// The page's limit.
    static let limit = 200
    /// Up to as many, backed acts that no section speaks of are cited too: what sections say comes first, and a long
    /// journal says much.
    static let fillLimit = 160

    private(set) var isCited: [Bool]
    private(set) var count = 0

    init(items: Int) { isCited = [Bool](repeating: false, count: items) }

    /// Those of the items that are cited: all that were before, and new ones as long as there is room.
    mutating func cite(_ items: some Sequence<Int>) -> [Int] {
        var taken: [Int] = []
        for item in items where isCited[item] || count < Citations.limit {
            if !isCited[item] {
                isCited[item] = true
                count += 1
            }
            if !taken.contains(item) { taken.append(item) }
        }
        return taken
    }

    mutating func cite(_ item: Int) -> [Int] { cite(CollectionOfOne(item)) }

    /// The cited items in order of time, and the code of each.
    func numbered() -> (items: [Int], codes: [Int: Int]) {
        var items: [Int] = []
        var codes: [Int: Int] = [:]
        for item in isCited.indices where isCited[item] {
            items.append(item)
            codes[item] = items.count
        }
        return (items, codes)
    }
}
