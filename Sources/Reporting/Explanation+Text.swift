package import CommitmentMapping
package import CommitmentModel

extension Explanation {
    /// The whole explanation for a person at a terminal, no line wider than it.
    package func text(style: TableStyle) -> String {
        var output = style.printed(wrapped(heading, style), .bold) + "\n"
        output += style.printed(wrapped(judgement.evidence, style), .plain) + "\n"
        for statement in statements {
            switch statement {
            case .sentence(let label, let text):
                output += style.printed(wrapped("\(label): \(text)", style), .plain)
            case .list(let label, let items):
                output += style.printed(wrapped("\(label):", style), .plain)
                for item in items { output += style.printed(wrapped("- \(item)", style, indent: 2), .plain) }
            }
        }
        let list = commitments
        output += "\n" + style.printed(wrapped(list.title, style), .bold)
        if judgement.commitments.isEmpty {
            output += style.printed(wrapped(list.emptyMessage, style), .plain)
        }
        for judged in judgement.commitments {
            output +=
                "\n"
                + style.printed(
                    wrapped("\(judged.commitment.reference): \(judged.commitment.name)", style), .bold)
            let outcome = "\(judged.plan.name): \(judged.outcome.words), since \(judged.clause) (section 3)"
            for line in [outcome] + codeWords(of: judged) {
                output += style.printed(wrapped(line, style, indent: 2), .plain)
            }
        }
        output += fileWords.isEmpty ? "" : "\n" + style.printed(["Files"], .bold)
        for line in fileWords { output += style.printed(wrapped(line, style, indent: 2), .plain) }
        return output + "\n" + style.printed(wrapped(list.factLine, style), .dim)
    }

    /// What stands above the table of commitments in Markdown.
    package var markdown: String {
        let escaped = MarkdownRenderer.escaped
        var output = "# \(escaped(heading))\n\n\(escaped(judgement.evidence))\n\n"
        for statement in statements {
            switch statement {
            case .sentence(let label, let text):
                output += "**\(escaped(label))**: \(escaped(text))\n\n"
            case .list(let label, let items):
                output += "**\(escaped(label))**\n\n" + items.map { "- \(escaped($0))\n" }.joined() + "\n"
            }
        }
        guard !fileWords.isEmpty else { return output }
        return output + "**Files**\n\n" + fileWords.map { "- \(escaped($0))\n" }.joined() + "\n"
    }

    /// Each report with its day, then each code that it gave, with file, line and run.
    package func codeWords(of judged: CommitmentJudgement) -> [String] {
        let codes = codes(of: judged)
        guard !codes.isEmpty else {
            return [facts[.init(field: "title", commitment: judged.commitment.id)]].compactMap(\.self)
                .map { "read in \($0.words)" }
        }
        var reports: [Report] = []
        for code in codes where !reports.contains(code.report) { reports.append(code.report) }
        return reports.flatMap { report -> [String] in
            let own = codes.filter { $0.report == report }
            var lines = [report.words]
            if let published = own.first?.published { lines[0] += " (dated by \(published.words))" }
            for code in own {
                lines.append("\(code.field) \(code.value)" + (code.source.map { ": \($0.words)" } ?? ""))
                lines += code.otherwise.map {
                    "not counted: \(code.field) \($0.value) in \($0.source.words)"
                }
            }
            // A file that gave one of the codes is named already.
            if let also = own.compactMap(\.alsoIn).first,
                !own.contains(where: { $0.source?.file == also.file })
            {
                lines.append("the same row stands in \(also.words)")
            }
            return lines
        }
    }

    /// Each file behind what is said, once, with the run and its SHA-256.
    package var fileWords: [String] {
        let codes = judgement.commitments.flatMap { self.codes(of: $0) }
        let own = judgement.commitments.filter { self.codes(of: $0).isEmpty }
            .map { facts[.init(field: "title", commitment: $0.commitment.id)] }
        let days = judgement.window.flatMap { sources(of: $0) }
        let all = codes.flatMap { [$0.source, $0.published] } + own
        let runs = (all.compactMap(\.self) + days).reduce(into: [:]) { files, source in
            files[source.run ?? 0] = (source.file, source.sha256 ?? "not known")
        }
        return runs.sorted { $0.key < $1.key }
            .map { "run \($0.key): \($0.value.0), SHA-256 \($0.value.1)" }
    }

    private func wrapped(_ text: String, _ style: TableStyle, indent: Int = 0) -> [String] {
        let visible = VisibleText.of(text, keeping: ["\n", "\r", "\t"])
        // What follows the first line of an indented text hangs under it.
        let lines = TextWidth.wrapped(visible, width: max(style.width - indent - (indent > 0 ? 2 : 0), 20))
        return lines.enumerated().map { index, line in
            String(repeating: " ", count: indent > 0 && index > 0 ? indent + 2 : indent) + line
        }
    }
}

extension Provenance {
    /// "seeds/assessments.csv, line 12, run 10".
    package var words: String { "\(file), line \(line)" + (run.map { ", run \($0)" } ?? "") }
}
