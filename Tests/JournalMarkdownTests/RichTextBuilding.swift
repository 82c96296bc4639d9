import JournalMarkdown

/// A text put together as the parser would: words, and operations with their arguments.
enum Part: ExpressibleByStringLiteral {
    case text(String)
    case op(RichText.Op, [String])

    init(stringLiteral value: String) { self = .text(value) }

    static func op(_ op: RichText.Op, _ arguments: String...) -> Part { .op(op, arguments) }

    static func link(_ address: String, _ title: String = "") -> Part { .op(.link, [address, title]) }
}

extension RichText {
    static func of(_ parts: Part...) -> RichText {
        var text = RichText()
        for part in parts {
            switch part {
            case .text(let words): text.append(text: Array(words.utf8))
            case .op(let op, let arguments):
                text.append(op)
                for argument in arguments {
                    text.append(text: Array(argument.utf8))
                    text.code.append(0x02)
                }
            }
        }
        return text
    }
}
