import ArgumentParser
import CommitmentImport
import CommitmentMapping

/// What stands behind `--weights`: `T=30,N=20`, or the name of a file.
struct WeightsArgument: ExpressibleByArgument {
    private let text: String

    init?(argument: String) { text = argument }

    /// The weights, and the words for `--weights` that give them without a file.
    ///
    /// - Throws: ``WeightsError``, with the file's name where there is one, or
    ///   ``ImportError`` for a file that cannot be read.
    func weights() throws -> (Weights, words: String) {
        if text.contains("=") { return (try Weights(pairs), text) }
        let pairs = try pairs(ofFile: text)
        do throws(WeightsError) {
            return (try Weights(pairs), Self.words(pairs))
        } catch {
            throw Refused(description: "\(text): \(error)")
        }
    }

    /// Every criterion with its weight as it was written, else the rule's.
    private static func words(_ pairs: [(criterion: String, weight: String)]) -> String {
        Criterion.allCases.map { criterion in
            let given = pairs.last { Criterion(naming: $0.criterion) == criterion }?.weight
            return "\(criterion.rawValue)=\(given ?? "\(Int(criterion.weight))")"
        }.joined(separator: ",")
    }

    private var pairs: [(criterion: String, weight: String)] {
        text.split(separator: ",", omittingEmptySubsequences: false).map { pair in
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (Self.trimmed(sides[0]), sides.count > 1 ? Self.trimmed(sides[1]) : "")
        }
    }

    /// The first two columns of a file, with or without a header.
    private func pairs(ofFile path: String) throws -> [(criterion: String, weight: String)] {
        var reading = FileReading()
        reading.hasNoHeader = true
        var pairs: [(criterion: String, weight: String)] = []
        try Preview(path: path, reading).records { line, fields in
            guard fields.count == 2 else {
                throw Refused(
                    description:
                        "\(path), line \(line): \(fields.count) fields. Each line is a criterion and its weight: T,30."
                )
            }
            let fields = fields.map { Self.trimmed($0[...]) }
            if !(pairs.isEmpty && fields[0].lowercased() == "criterion") {
                pairs.append((fields[0], fields[1]))
            }
            return true
        }
        return pairs
    }

    private static func trimmed(_ text: Substring) -> String {
        let rest = text.drop(while: \.isWhitespace)
        return String(rest.reversed().drop(while: \.isWhitespace).reversed())
    }

    /// Weights in a file that are none.
    struct Refused: Error, CustomStringConvertible {
        let description: String
    }
}
