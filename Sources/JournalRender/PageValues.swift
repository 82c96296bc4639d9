/// What a template may show, by name. Text is escaped when it is shown, components are markup already.
struct PageValues: Sendable {
    /// One value.
    enum Value: Sendable {
        case text(String)
        /// Markup of our own, every text in it escaped. Empty counts as missing.
        case html([UInt8])
        case flag(Bool)
        case list([PageValues])
    }

    private(set) var values: [String: Value] = [:]

    init() {}

    init(_ values: [String: Value]) { self.values = values }

    subscript(name: String) -> Value? {
        get { values[name] }
        set { values[name] = newValue }
    }
}
