import CommitmentModel

/// What an exported list says of its own making, so that it can be made once
/// more and compared: `ocmap verify`.
package struct Stamp: Equatable, Sendable {
    /// The command that makes it again, without where it was written to:
    /// `ocmap map --category a --as-of 2016-03-15`.
    package let command: String
    /// Of the data it stands on, as 16 hexadecimal digits.
    package let data: String

    /// Keeps the first digits of the SHA-256 of the data.
    package init(command: String, dataHash: String) {
        self.command = command
        data = String(dataHash.prefix(16))
    }

    /// A command of several words as a shell takes it apart again.
    package static func commandLine(_ words: [String]) -> String {
        words.map { word in
            let isPlain = word.allSatisfy {
                $0.isASCII && ($0.isLetter || $0.isNumber || "_./=,:-".contains($0))
            }
            return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
        }.joined(separator: " ")
    }

    /// The keys of the columns that hold it, in CSV, TSV and JSON.
    package static let keys = ["made_by", "data_sha256", "program"]

    /// As a paper says it.
    package var facts: [PrintedList.Fact] {
        [.init("Made by", command), .init("Data SHA-256", data)]
    }

    /// As a picture and a plot say it: "Made by: …; Data SHA-256: …; Program: …".
    package var line: String {
        (facts + [.init("Program", Program.name)]).map { "\($0.label): \($0.value)" }.joined(separator: "; ")
    }
}

extension PrintedList {
    /// The list with a stamp: in every row of a data file, and among the facts of a paper.
    package func stamped(_ stamp: Stamp) -> PrintedList {
        var list = self
        list.facts += stamp.facts
        list.repeated += zip(Stamp.keys, [stamp.command, stamp.data, Program.name]).map {
            Repeated($0, $0, .text($1))
        }
        return list
    }
}
