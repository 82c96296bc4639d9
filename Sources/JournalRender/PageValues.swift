internal import Mustache

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

/// Renders one page: gives Mustache its values and keeps the components until the page is put together.
final class PageRendering {
    private var components: [[UInt8]] = []

    /// The page's bytes.
    func render(_ values: PageValues, with template: MustacheTemplate, library: MustacheLibrary) -> [UInt8] {
        var skeleton = template.render(Scope(values: values, rendering: self), library: library)
        var out: [UInt8] = []
        out.reserveCapacity(skeleton.utf8.count + components.reduce(0) { $0 + $1.count })
        skeleton.withUTF8 { bytes in
            var start = 0
            while let place = bytes[start...].firstIndex(of: Component.mark) {
                out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<place]))
                var number = 0
                var i = place + 1
                while i < bytes.count, (0x30...0x39).contains(bytes[i]) {
                    number = number * 10 + Int(bytes[i] - 0x30)
                    i += 1
                }
                if number < components.count { out.append(contentsOf: components[number]) }
                start = min(i + 1, bytes.count)
            }
            out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
        }
        return out
    }

    fileprivate func place(of component: [UInt8]) -> String {
        components.append(component)
        return "\u{1}\(components.count - 1)\u{1}"
    }

    /// The values as Mustache asks for them.
    private struct Scope: MustacheParent {
        let values: PageValues
        let rendering: PageRendering

        func child(named name: String) -> Any? {
            switch values[name] {
            case nil: nil
            case .flag(let flag): flag
            case .text(let text): text.isEmpty ? nil : Leaf(renderText: Leaf.withoutControls(text))
            case .html(let bytes): bytes.isEmpty ? nil : Leaf(renderText: rendering.place(of: bytes))
            case .list(let list): list.map { Scope(values: $0, rendering: rendering) as Any }
            }
        }
    }

    /// A text, in which no name is looked up: without this Mustache would reflect on the string.
    private struct Leaf: MustacheParent, MustacheCustomRenderable {
        let renderText: String
        var isNull: Bool { false }

        func child(named name: String) -> Any? { nil }

        /// Control characters would be errors in HTML, and one of them marks components.
        static func withoutControls(_ text: String) -> String {
            guard text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 }) else { return text }
            var scalars = String.UnicodeScalarView()
            for scalar in text.unicodeScalars {
                let isControl = scalar.value < 0x20 && scalar != "\n" && scalar != "\t"
                scalars.append(isControl ? "\u{FFFD}" : scalar)
            }
            return String(scalars)
        }
    }
}
