import Foundation
import Testing

/// The real binary, built beside the tests.
struct Program {
    var folder: String
    var environment: [String: String] = [:]

    /// What came of a run.
    struct Outcome {
        var status: Int32
        /// The number of the signal that ended it, or nil.
        var signal: Int32?
        var output: [UInt8]
        var messages: [UInt8]

        var outputText: String { String(decoding: output, as: UTF8.self) }
        var messageText: String { String(decoding: messages, as: UTF8.self) }
    }

    /// The binary stands in the folder of the test bundle.
    static let binary: URL? = {
        let executable = URL(fileURLWithPath: CommandLine.arguments.first ?? "")
        let bundles = Bundle.allBundles.map(\.bundleURL) + [executable, Bundle.main.bundleURL]
        for bundle in bundles {
            var folder = bundle
            for _ in 0..<5 {
                folder = folder.deletingLastPathComponent()
                let candidate = folder.appendingPathComponent("journal")
                var isFolder: ObjCBool = false
                if FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder), !isFolder.boolValue,
                    FileManager.default.isExecutableFile(atPath: candidate.path)
                {
                    return candidate
                }
            }
        }
        return nil
    }()

    /// Runs the binary to its end.
    func run(_ words: [String], input: [UInt8] = []) throws -> Outcome {
        try run(executable: try #require(Program.binary, "the binary `journal` is not built beside the tests"), words)
    }

    /// Runs the binary as part of a shell's line, where it is `$JOURNAL`.
    func shell(_ line: String) throws -> Outcome {
        var program = self
        program.environment["JOURNAL"] = try #require(Program.binary).path
        return try program.run(executable: URL(fileURLWithPath: "/bin/sh"), ["-c", line])
    }

    private func run(executable: URL, _ words: [String]) throws -> Outcome {
        let process = Process()
        process.executableURL = executable
        process.arguments = words
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        var environment = self.environment
        // A binary that counts what is covered would leave its counts in the folder that is looked at.
        environment["LLVM_PROFILE_FILE"] = "/dev/null"
        for name in ["PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"] where environment[name] == nil {
            environment[name] = ProcessInfo.processInfo.environment[name]
        }
        process.environment = environment
        // Files, not pipes: a pipe that nobody reads would fill and wait.
        let scratch = try TemporaryFolder()
        try scratch.write([], to: "output")
        try scratch.write([], to: "messages")
        let output = try FileHandle(forWritingTo: URL(fileURLWithPath: scratch.path + "/output"))
        let messages = try FileHandle(forWritingTo: URL(fileURLWithPath: scratch.path + "/messages"))
        process.standardOutput = output
        process.standardError = messages
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try output.close()
        try messages.close()
        return Outcome(
            status: process.terminationStatus,
            signal: process.terminationReason == .uncaughtSignal ? process.terminationStatus : nil,
            output: scratch.bytes("output") ?? [], messages: scratch.bytes("messages") ?? [])
    }
}
