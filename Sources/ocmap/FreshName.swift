import Glibc

/// Files and folders whose names nobody has yet: only their owner may use them,
/// and nobody can be there first.
///
/// From the first one on a signal only asks to stop: whoever made one takes it
/// away first.
enum FreshName {
    /// Makes a folder whose path begins so; `nil`, with the reason in `errno`, where none can be made.
    static func folder(_ start: String) -> String? {
        Interruption.isAwaited()
        var template = template(start)
        return mkdtemp(&template) == nil ? nil : path(template)
    }

    /// Makes a folder for what is needed for a moment, named by what for; see ``folder(_:)``.
    static func temporaryFolder(for purpose: String) -> String? {
        folder("\(Terminal.environment("TMPDIR") ?? "/tmp")/ocmap-\(purpose)-")
    }

    /// Makes and opens a file whose path begins so; see ``folder(_:)``.
    static func file(_ start: String) -> (path: String, descriptor: Int32)? {
        Interruption.isAwaited()
        var template = template(start)
        let descriptor = mkstemp(&template)
        return descriptor < 0 ? nil : (path(template), descriptor)
    }

    /// The system puts letters in the place of the six that stand for them (POSIX, mkstemp).
    private static func template(_ start: String) -> [CChar] {
        Array((start + String(repeating: "X", count: 6)).utf8CString)
    }

    private static func path(_ template: [CChar]) -> String {
        String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
