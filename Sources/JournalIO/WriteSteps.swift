/// The calls that the writer makes, one by one: where a test can let each fail, and where a failure gets its words.
final class WriteSteps {
    /// The output folder as the person knows it.
    let shown: String
    private let hook: ((WriteStep) -> WriteFault?)?
    private(set) var isKilled = false
    /// What undoes a failure is not made to fail in turn.
    var isUndoing = false

    init(shown: String, hook: ((WriteStep) -> WriteFault?)?) {
        self.shown = shown
        self.hook = hook
    }

    /// A path below the output folder as the person knows it.
    func shown(_ path: String) -> String {
        if path.isEmpty { return shown }
        return shown.utf8.last == 0x2F ? shown + path : "\(shown)/\(path)"
    }

    /// Makes a call, unless a test wants another end.
    ///
    /// - Parameters:
    ///   - path: what the call is for, relative to the output folder.
    ///   - half: what is still done of the call where the process is killed in it.
    func take<Value>(
        _ call: WriteStep.Call, _ path: String, half: () -> Void = {}, _ body: () throws(SystemError) -> Value
    ) throws(OutputFailure) -> Value {
        if isKilled { throw .killed }
        if let hook, !isUndoing {
            switch hook(WriteStep(call: call, path: path)) {
            case .fails(let code)?: throw failure(call, path, SystemError(code: code))
            case .killed?:
                half()
                isKilled = true
                throw .killed
            case nil: break
            }
        }
        do throws(SystemError) { return try body() } catch { throw failure(call, path, error) }
    }

    private func failure(_ call: WriteStep.Call, _ path: String, _ error: SystemError) -> OutputFailure {
        .system(IOFailure(operation: call.rawValue, path: shown(path), error))
    }
}

extension OutputFailure {
    /// The system's error number, or 0.
    var code: Int32 {
        if case .system(let failure) = self { failure.code } else { 0 }
    }
}
