extension Int {
    /// A number with its noun: `1 day`, `2 days`.
    func counted(_ one: StaticString, _ many: StaticString) -> String { "\(self) \(self == 1 ? one : many)" }
}
