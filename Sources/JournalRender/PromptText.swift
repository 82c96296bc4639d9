package import JournalCore
internal import JournalText

/// What `journal prompts` prints: questions that find problems, by category, and how to note what they find.
package enum PromptText {
    /// For a person to read.
    ///
    /// - Parameters:
    ///   - categories: Those that are asked.
    ///   - width: The columns of the terminal.
    package static func render(_ categories: [PromptCategory], width: Int) -> [UInt8] {
        var out = WrappedText(width: width)
        for category in categories {
            let name = category.name.lowercased() == category.id ? category.name : "\(category.name) (\(category.id))"
            out.line(PrintableText.escaped(name))
            for question in category.questions { out.text(question, first: 2, indent: 4, label: "-") }
            out.line()
        }
        let id = categories.count == 1 ? categories.first?.id ?? "CATEGORY" : "CATEGORY"
        out.text("Note what you find in an entry, with a name of your own for ID:", first: 0, indent: 0)
        out.line(
            "- What is wrong, and whom it frustrates. #problem/ID/identify [category:: \(PrintableText.escaped(id))]",
            indent: 2)
        return out.bytes
    }

    /// For a program: categories with their questions, and the titles of the essays that they come from.
    package static func json(_ categories: [PromptCategory], essays: [Catalogue.Essay]) -> [UInt8] {
        var writer = JSONWriter()
        writer.openObject()
        writer.key("categories")
        writer.openArray()
        for category in categories {
            writer.newLine()
            writer.openObject()
            writer.key("id")
            writer.string(category.id)
            writer.key("name")
            writer.string(category.name)
            writer.key("essays")
            writer.strings(essays.filter { category.essays.contains($0.id) }.map(\.title))
            writer.key("questions")
            writer.strings(category.questions)
            writer.closeObject()
        }
        writer.closeArray()
        writer.closeObject()
        writer.endLine()
        return writer.bytes
    }
}
