internal import JournalText

/// The sections that stand open at a place of a template, and what may be named there.
struct OpenSections {
    private let names: Set<String>
    private let lists: [String: Set<String>]
    /// The innermost last: its list, where it is one, and the names of its rows, which come before those of around.
    private var open: [(list: String?, names: Set<String>)] = []

    /// - Parameters:
    ///   - names: what may be named anywhere.
    ///   - lists: what may be looped over, with the names within each.
    init(names: Set<String>, lists: [String: Set<String>]) {
        self.names = names
        self.lists = lists
    }

    /// Whether something is called so here.
    func knows(_ name: String) -> Bool {
        names.contains(name) || lists[name] != nil || open.contains { $0.names.contains(name) }
    }

    /// What is called most like it here.
    func nearest(to name: String) -> String? {
        NearestName.of(name, among: open.reduce(names.union(lists.keys)) { $0.union($1.names) }.sorted())
    }

    /// Opens a section.
    ///
    /// - Returns: The list that it stands in, where it is one itself: their rows would be multiplied, and no list has
    ///   one within it.
    mutating func open(_ tag: TemplateTag) -> String? {
        let rows = tag.kind == .section ? lists[tag.name] : nil
        defer { open.append((rows == nil ? nil : tag.name, rows ?? [])) }
        return rows == nil ? nil : open.last { $0.list != nil }?.list
    }

    /// Closes the innermost sections, as far as there are so many.
    mutating func close(_ count: Int = 1) { open.removeLast(min(count, open.count)) }
}
