/// Why a list could not be rendered; only workbooks have such reasons.
package enum ReportingError: Error, Equatable {
    case tooLargeForSheet(list: String)
    /// The reason is in the words of the system or of libxlsxwriter.
    case workbookNotWritten(reason: String)
}

extension ReportingError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .tooLargeForSheet(let list):
            """
            “\(list)” is larger than a sheet, which holds 1048575 rows below its header and 16384 columns. \
            Filter the list, or choose --format csv.
            """
        case .workbookNotWritten(let reason):
            "The workbook was not written: \(reason). Check the space in the temporary folder, or choose --format csv."
        }
    }
}
