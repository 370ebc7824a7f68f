import Glibc
import MapPages
import Reporting

/// A paper on its way into a file that people print or send round.
enum HandOut {
    /// What it becomes.
    enum Form: String {
        case markdown = "md"
        case html
        case pdf

        /// By the file's ending; `nil` for any other.
        init?(ofFile path: String) {
            guard let ending = OutputFile.ending(of: path)?.lowercased() else { return nil }
            self.init(rawValue: ending == "htm" ? "html" : ending == "markdown" ? "md" : ending)
        }
    }

    /// Why there is no PDF.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    static func bytes(of paper: Paper, as form: Form) throws -> [UInt8] {
        switch form {
        case .markdown: Array(paper.markdown.utf8)
        case .html: Array(PaperPage(paper).html.utf8)
        case .pdf: try printed(PaperPage(paper).html)
        }
    }

    // MARK: PDF

    private static let browsers = ["chromium", "chromium-browser", "google-chrome"]

    /// The page as a browser prints it.
    private static func printed(_ html: String) throws -> [UInt8] {
        guard let browser = browsers.lazy.compactMap(path).first else {
            throw Failure(
                description:
                    "There is no Chromium to print the PDF. Install it (Debian: apt-get install chromium), "
                    + "or write a file that ends in .html and print that.")
        }
        guard let folder = FreshName.temporaryFolder(for: "brief") else {
            throw Failure(
                description:
                    "There is no room for a temporary folder to print in (\(reason)): set TMPDIR to one that "
                    + "can be written to.")
        }
        defer { OutputFolder.remove(folder) }
        let (page, pdf) = ("\(folder)/page.html", "\(folder)/page.pdf")
        try OutputFile.write(Array(html.utf8), to: page)
        let arguments = [
            browser, "--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking",
            "--user-data-dir=\(folder)/profile", "--no-pdf-header-footer", "--print-to-pdf=\(pdf)",
        ]
        // Chromium refuses to run as root with its sandbox. The page is ours and has no script.
        let status = try run(arguments + (geteuid() == 0 ? ["--no-sandbox"] : []) + ["file://\(page)"])
        guard Interruption.signal == 0 else {
            throw Failure(description: "The PDF was not printed: stopped.")
        }
        guard status == 0, OutputFile.size(of: pdf) > 0 else {
            throw Failure(
                description:
                    "\(browser) did not print the page (it ended with \(status)). Write a file that ends "
                    + "in .html and print that from a browser.")
        }
        return try OutputFile.bytes(of: pdf)
    }

    /// Where a program is, by `PATH`.
    private static func path(of program: String) -> String? {
        (Terminal.environment("PATH") ?? "").split(separator: ":").map { "\($0)/\(program)" }
            .first { access($0, X_OK) == 0 }
    }

    /// Runs a program to its end, without a word of its own.
    private static func run(_ arguments: [String]) throws -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0)
        }
        var words = arguments.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process = pid_t()
        let code = posix_spawn(&process, arguments[0], &actions, nil, &words, environ)
        guard code == 0 else {
            throw Failure(description: "\(arguments[0]) was not started: \(String(cString: strerror(code))).")
        }
        var status: Int32 = 0
        // Asked for rather than waited for: whoever ends this program wants that one ended, too.
        while waitpid(process, &status, WNOHANG) == 0 {
            if Interruption.signal != 0 { kill(process, SIGTERM) }
            usleep(10_000)
        }
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    }

    private static var reason: String { String(cString: strerror(errno)) }
}
