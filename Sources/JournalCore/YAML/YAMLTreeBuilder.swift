internal import CYAML
internal import JournalText

/// Builds the tree from events, on a stack of its own.
struct YAMLTreeBuilder {
    /// A list or mapping that is open.
    private struct Frame {
        var isMapping: Bool
        var start: Int
        var nodes: [YAMLNode] = []
        var pairs: [YAMLPair] = []
        /// The key whose value comes next.
        var key: (text: String, span: SourceSpan)?
        /// The keys so far, once they are too many to be compared one by one.
        var names: [String: Int] = [:]
    }

    var marks: YAMLMarks
    /// The whole value, once the document was read without a fault that ends the reading.
    private(set) var root: YAMLNode?
    private let depth: Int
    /// Whether what is refused in a value of the outermost mapping is left to whoever reads its key.
    private let isShared: Bool
    /// What was refused in the value that is being read.
    private var refused: [Diagnostic] = []
    private var stack: [Frame] = []
    private var documents = 0

    init(marks: YAMLMarks, depth: Int, isShared: Bool = false) {
        self.marks = marks
        self.depth = depth
        self.isShared = isShared
    }

    /// Where the innermost list or mapping begins that is still open.
    var opened: Int? { stack.last?.start }

    /// Takes one event; false at the end, or at a fault after which nothing is worth reading.
    mutating func take(_ event: yaml_event_t, _ faults: inout YAMLFaults) -> Bool {
        switch event.type {
        case YAML_SCALAR_EVENT: return takeScalar(event, &faults)
        case YAML_SEQUENCE_START_EVENT:
            let data = event.data.sequence_start
            return open(event, isMapping: false, data.anchor != nil, data.tag != nil, &faults)
        case YAML_MAPPING_START_EVENT:
            let data = event.data.mapping_start
            return open(event, isMapping: true, data.anchor != nil, data.tag != nil, &faults)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            guard let frame = stack.popLast() else { return true }
            let end = marks.offset(of: event.end_mark.index)
            let value = frame.isMapping ? YAMLNode.Value.mapping(frame.pairs) : .sequence(frame.nodes)
            add(YAMLNode(value: value, span: SourceSpan(frame.start, max(frame.start, end))), &faults)
            return true
        case YAML_ALIAS_EVENT:
            let goesOn = refuseValue(
                event, "aliases (`*name`) are not read here", "write the value out, or quote it if it is text", &faults)
            guard goesOn else { return false }
            let start = marks.offset(of: event.start_mark.index)
            add(YAMLNode(value: .scalar("", .plain), span: SourceSpan(start, start)), &faults)
            return true
        case YAML_DOCUMENT_START_EVENT:
            documents += 1
            if documents > 1 { return refuse(event, "there is a second document here", nil, &faults) }
            return true
        case YAML_STREAM_END_EVENT: return false
        default: return true
        }
    }

    private mutating func refuse(
        _ event: yaml_event_t, _ message: String, _ hint: String?, _ faults: inout YAMLFaults
    ) -> Bool {
        root = nil
        let start = marks.offset(of: event.start_mark.index)
        let end = marks.offset(of: event.end_mark.index)
        faults.add(.unsupportedYAML, start, end, message, hint: hint)
        return false
    }

    /// Refuses what stands in a value, or leaves that to whoever reads its key: then the reading goes on.
    private mutating func refuseValue(
        _ event: yaml_event_t, _ message: String, _ hint: String?, _ faults: inout YAMLFaults
    ) -> Bool {
        guard isShared, !isKeyDue, let outermost = stack.first, outermost.isMapping, outermost.key != nil else {
            return refuse(event, message, hint, &faults)
        }
        if refused.isEmpty {
            let start = marks.offset(of: event.start_mark.index)
            let span = SourceSpan(start, max(start, marks.offset(of: event.end_mark.index)))
            refused.append(
                faults.source.diagnostic(.unsupportedYAML, at: span, in: faults.index, message: message, hint: hint))
        }
        return true
    }

    /// Whether a node stands where a key is due.
    private var isKeyDue: Bool {
        guard let frame = stack.last else { return false }
        return frame.isMapping && frame.key == nil
    }

    private mutating func open(
        _ event: yaml_event_t, isMapping: Bool, _ hasAnchor: Bool, _ hasTag: Bool, _ faults: inout YAMLFaults
    ) -> Bool {
        guard admit(event, hasAnchor, hasTag, &faults) else { return false }
        if isKeyDue {
            return refuse(
                event, "a key here is \(isMapping ? "a mapping" : "a list")", "a key is plain text; quote it", &faults)
        }
        if stack.count == depth {
            return refuse(event, "this is nested deeper than \(depth) levels", nil, &faults)
        }
        stack.append(Frame(isMapping: isMapping, start: marks.offset(of: event.start_mark.index)))
        return true
    }

    private mutating func admit(
        _ event: yaml_event_t, _ hasAnchor: Bool, _ hasTag: Bool, _ faults: inout YAMLFaults
    ) -> Bool {
        if hasAnchor {
            return refuseValue(event, "anchors (`&name`) are not read here", "quote the value if it is text", &faults)
        }
        if hasTag {
            return refuseValue(event, "YAML tags (`!name`) are not read here", "quote the value if it is text", &faults)
        }
        return true
    }

    private mutating func takeScalar(_ event: yaml_event_t, _ faults: inout YAMLFaults) -> Bool {
        let data = event.data.scalar
        guard admit(event, data.anchor != nil, data.tag != nil, &faults) else { return false }
        let text = String(decoding: UnsafeBufferPointer(start: data.value, count: data.length), as: UTF8.self)
        let start = marks.offset(of: event.start_mark.index)
        let span = SourceSpan(start, max(start, marks.offset(of: event.end_mark.index)))
        if isKeyDue {
            if text.isEmpty, data.style == YAML_PLAIN_SCALAR_STYLE {
                return refuse(event, "a key is missing before the colon", nil, &faults)
            }
            stack[stack.count - 1].key = (text, span)
            return true
        }
        let style: YAMLNode.Style =
            switch data.style {
            case YAML_PLAIN_SCALAR_STYLE: .plain
            case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
            default: .quoted
            }
        if style == .plain { faults.noteLostText(after: span, key: stack.last?.key?.text) }
        add(YAMLNode(value: .scalar(text, style), span: span), &faults)
        return true
    }

    /// Puts a value where it belongs.
    private mutating func add(_ node: YAMLNode, _ faults: inout YAMLFaults) {
        guard !stack.isEmpty else {
            root = node
            return
        }
        let top = stack.count - 1
        guard stack[top].isMapping else { return stack[top].nodes.append(node) }
        guard let key = stack[top].key else { return }
        stack[top].key = nil
        var pair = YAMLPair(key: key.text, keySpan: key.span, value: node)
        if top == 0, !refused.isEmpty {
            pair.faults = refused
            refused = []
        }
        if isShared, top == 0 {
            stack[top].pairs.append(pair)
        } else if let first = earlier(key.text, in: top) {
            faults.addDuplicate(
                key.text, key.span, first: stack[top].pairs[first].keySpan, severity: isShared ? .warning : .error)
            if isShared { stack[top].pairs.append(pair) }
        } else {
            stack[top].pairs.append(pair)
        }
    }

    /// The place of the pair of the open mapping that has the key already.
    private mutating func earlier(_ key: String, in top: Int) -> Int? {
        let few = 16
        if stack[top].pairs.count < few {
            return stack[top].pairs.firstIndex { $0.key == key }
        }
        if stack[top].names.isEmpty {
            for (i, pair) in stack[top].pairs.enumerated() { stack[top].names[pair.key] = i }
        }
        if let found = stack[top].names[key] { return found }
        stack[top].names[key] = stack[top].pairs.count
        return nil
    }
}
