import CommitmentMapping
import CommitmentModel
import Reporting

extension Site {
    /// Every commitment in a few words, as JSON: for the script of a site without a server.
    ///
    /// `rows` holds the file of its page, the words to show, the country, the plan, the
    /// outcome, and the words to find it by beside those.
    func searchIndex() throws -> String {
        let edition = try edition(for: Address(.commitments))
        let rows = edition.commitments.map { country, judged in
            let commitment = judged.commitment
            let shown = [
                Address(.commitment(commitment.reference)).description, commitment.name,
                edition.name(country),
                judged.plan.name, judged.outcome.words,
            ]
            let others = [
                commitment.reference, commitment.name == commitment.title ? nil : commitment.title,
                commitment.institution,
            ].compactMap(\.self).joined(separator: " ")
            return "[" + (shown + [others]).map(JSONText.quoted).joined(separator: ",") + "]"
        }
        return "{\"rows\":[\n" + rows.joined(separator: ",\n") + "\n]}\n"
    }
}
