internal import JournalCore
internal import JournalMarkdown

extension Export {
    /// Each key once, in the order in which it comes first, with all its values.
    func writeFields(_ index: Int, to writer: inout JSONWriter) {
        let fields = journal.items[index].fields
        writer.key("fields")
        writer.openObject()
        if fields.count > 8 {
            writeMany(fields, to: &writer)
        } else {
            for (i, field) in fields.enumerated() where !fields[..<i].contains(where: { $0.key == field.key }) {
                writer.key(text: field.key)
                writer.openArray()
                for other in fields[i...] where other.key == field.key { writer.value(other.value) }
                writer.closeArray()
            }
        }
        writer.closeObject()
    }

    /// The same for an item of very many fields, in time that grows with their number.
    private func writeMany(_ fields: [Item.Field], to writer: inout JSONWriter) {
        var order: [String] = []
        var values: [String: [RichText]] = [:]
        for field in fields {
            if values[field.key] == nil { order.append(field.key) }
            values[field.key, default: []].append(field.value)
        }
        for key in order {
            writer.key(text: key)
            writer.openArray()
            for value in values[key] ?? [] { writer.value(value) }
            writer.closeArray()
        }
    }
}

extension JSONWriter {
    /// A key with its value, or nothing.
    mutating func optional(_ name: StaticString, _ value: String?) {
        guard let value else { return }
        key(name)
        string(value)
    }

    /// A key with a field's value, or nothing.
    mutating func optional(_ name: StaticString, _ value: RichText?) {
        guard let value else { return }
        key(name)
        self.value(value)
    }
}
