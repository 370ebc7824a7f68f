import CommitmentImport
import Reporting

extension PlainLayout {
    /// The layout as a Table Schema (Frictionless Data), in JSON.
    var tableSchema: String {
        let fields = columns.map { column in
            var pairs = [
                ("name", JSONText.quoted(column.name)), ("type", JSONText.quoted(column.schemaType)),
                ("description", JSONText.quoted(column.meaning)),
            ]
            if let format = column.schemaFormat { pairs.append(("format", JSONText.quoted(format))) }
            if !column.constraints.isEmpty {
                let inner = column.constraints.map { "\(JSONText.quoted($0.0)): \($0.1)" }
                pairs.append(("constraints", "{\(inner.joined(separator: ", "))}"))
            }
            if !column.otherNames.isEmpty {
                // Not of the standard: the headers that ocmap also takes.
                pairs.append(("otherNames", Self.array(column.otherNames)))
            }
            return "    {" + pairs.map { "\(JSONText.quoted($0)): \($1)" }.joined(separator: ", ") + "}"
        }
        return """
            {
              "$schema": "https://specs.frictionlessdata.io/schemas/table-schema.json",
              "title": \(JSONText.quoted(kind.rawValue)),
              "description": \(JSONText.quoted(meaning)),
              "fields": [
            \(fields.joined(separator: ",\n"))
              ],
              "missingValues": [""]
            }

            """
    }

    fileprivate static func array(_ texts: [String]) -> String {
        "[\(texts.map(JSONText.quoted).joined(separator: ", "))]"
    }
}

extension PlainLayout.Column {
    /// What belongs in it, for a person who fills it in.
    var description: String {
        switch content {
        case .code(let words): "\(meaning); one of \(words.joined(separator: ", "))"
        case .date: "\(meaning); 2016, 2016-02 or 2016-02-08"
        case .yesOrNo: "\(meaning); yes or no"
        case .address: "\(meaning); begins with https:// or http://"
        case .text, .planNumber, .country, .integer, .number, .irmCode, .digest, .list: meaning
        }
    }

    fileprivate var schemaType: String {
        switch content {
        case .integer: "integer"
        // Dates may be a year or a month, and numbers may be words, so text is what fits.
        case .text, .planNumber, .country, .date, .number, .code, .irmCode, .yesOrNo, .digest, .address,
            .list:
            "string"
        }
    }

    fileprivate var schemaFormat: String? {
        if case .address = content { "uri" } else { nil }
    }

    fileprivate var constraints: [(String, String)] {
        var constraints: [(String, String)] = []
        if case .value = need { constraints.append(("required", "true")) }
        switch content {
        case .code(let words): constraints.append(("enum", PlainLayout.array(words)))
        case .yesOrNo: constraints.append(("enum", PlainLayout.array(["yes", "no"])))
        case .date: constraints.append(("pattern", JSONText.quoted(#"\d{4}(-\d{2}(-\d{2})?)?"#)))
        case .integer(let range):
            constraints.append(("minimum", String(range.lowerBound)))
            constraints.append(("maximum", String(range.upperBound)))
        case .digest: constraints.append(("pattern", JSONText.quoted("[0-9A-Fa-f]{16}")))
        case .text, .planNumber, .country, .number, .irmCode, .address, .list: break
        }
        return constraints
    }
}
