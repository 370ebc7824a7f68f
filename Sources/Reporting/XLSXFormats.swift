import CXLSXWriter

/// The few formats that the sheets of a workbook share.
struct XLSXFormats {
    let header: UnsafeMutablePointer<lxw_format>?
    /// For texts, wrapped, and for integers, which Excel shows as they are.
    let text: UnsafeMutablePointer<lxw_format>?
    private let numbers: [UnsafeMutablePointer<lxw_format>?]

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
        func format() -> UnsafeMutablePointer<lxw_format>? {
            let format = workbook_add_format(workbook)
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
            return format
        }
        header = format()
        format_set_bold(header)
        text = format()
        format_set_text_wrap(text)
        numbers = (0...15).map { decimals in
            let number = format()
            let digits = String(repeating: "0", count: decimals)
            format_set_num_format(number, decimals == 0 ? "0" : "0.\(digits)")
            return number
        }
    }

    /// The format of numbers with so many digits after the point, at most 15.
    func number(decimals: Int) -> UnsafeMutablePointer<lxw_format>? {
        numbers[min(max(decimals, 0), 15)]
    }
}
