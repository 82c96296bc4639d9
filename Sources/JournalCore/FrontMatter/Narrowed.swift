/// How far what stands around a text narrows who may read it.
struct Narrowed {
    /// The widest audience that is left.
    var atMost = Audience.public
    /// Whether it is kept out of every output, as a draft is.
    var isDraft = false

    mutating func take(_ effect: Narrowing.Effect) {
        switch effect {
        case .audience(let most): atMost = min(atMost, most)
        case .draft: isDraft = true
        case .nothing: break
        }
    }

    mutating func take(_ other: Narrowed) {
        atMost = min(atMost, other.atMost)
        isDraft = isDraft || other.isDraft
    }
}
