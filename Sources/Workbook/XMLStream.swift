import CExpat

/// Who is told what stands in a document.
protocol XMLHandler: AnyObject {
    func open(_ element: XMLElement) throws(WorkbookError)
    /// - Returns: Whether to pause behind the element.
    func close(_ name: XMLText, depth: Int) throws(WorkbookError) -> Bool
    func text(_ bytes: UnsafeRawBufferPointer) throws(WorkbookError)
}

/// Reads a part of a workbook as XML, a stretch at a time.
///
/// Namespaces are not looked up: the two of a workbook, transitional and
/// strict, differ in nothing that is read here. A document type is refused
/// before its entities could grow.
final class XMLStream {
    private static let chunk = 1 << 16

    private let part: ZIPPart
    private let handler: any XMLHandler
    private let parser: XML_Parser
    private var depth = 0
    private var fed = 0
    private var hasFedAll = false
    private var isPaused = false
    /// What a handler threw; C knows no errors.
    private var failure: WorkbookError?

    /// A stream that stands before the first byte of `part`.
    init(_ part: ZIPPart, _ handler: any XMLHandler) throws(WorkbookError) {
        guard let parser = XML_ParserCreate(nil) else {
            throw .damagedPart(part.name, reason: "there is not enough memory")
        }
        self.part = part
        self.handler = handler
        self.parser = parser
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { context, name, attributes in
                guard let name else { return }
                XMLStream.meant(by: context)?.open(name, attributes)
            },
            { context, name in
                guard let name else { return }
                XMLStream.meant(by: context)?.close(name)
            })
        XML_SetCharacterDataHandler(parser) { context, bytes, count in
            XMLStream.meant(by: context)?.text(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
        }
        XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
            guard let stream = XMLStream.meant(by: context) else { return }
            stream.fail(.declaresDocumentType(part: stream.part.name))
        }
    }

    deinit {
        XML_ParserFree(parser)
    }

    /// Reads a whole part.
    static func read(_ part: ZIPPart, _ handler: any XMLHandler) throws(WorkbookError) {
        let stream = try XMLStream(part, handler)
        while try stream.advance() {}
    }

    /// Reads on until the handler wants to pause.
    ///
    /// - Returns: `false` at the end of the document.
    func advance() throws(WorkbookError) -> Bool {
        while true {
            let status: XML_Status
            if isPaused {
                isPaused = false
                status = XML_ResumeParser(parser)
            } else if hasFedAll {
                return false
            } else {
                status = try feed()
            }
            if let failure { throw failure }
            switch status {
            case XML_STATUS_SUSPENDED:
                isPaused = true
                return true
            case XML_STATUS_OK:
                // A tag that is not whole yet is read anew with every stretch.
                guard fed - XML_GetCurrentByteIndex(parser) <= part.limits.tagBytes else {
                    throw .tagTooLong(part: part.name, limit: part.limits.tagBytes)
                }
            default:
                throw .notXML(
                    part: part.name, line: Int(XML_GetCurrentLineNumber(parser)),
                    reason: XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "")
            }
        }
    }

    private func feed() throws(WorkbookError) -> XML_Status {
        guard let buffer = XML_GetBuffer(parser, Int32(Self.chunk)) else {
            throw .damagedPart(part.name, reason: "there is not enough memory")
        }
        let count = try part.read(into: buffer, count: Self.chunk)
        fed += count
        hasFedAll = count == 0
        return XML_ParseBuffer(parser, Int32(count), hasFedAll ? 1 : 0)
    }
}

// MARK: - Called by Expat

extension XMLStream {
    private static func meant(by context: UnsafeMutableRawPointer?) -> XMLStream? {
        // The parser never outlives its stream, which is the context.
        context.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
    }

    private func open(
        _ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) {
        depth += 1
        guard depth <= part.limits.depth else {
            return fail(.tooDeep(part: part.name, limit: part.limits.depth))
        }
        guard failure == nil else { return }
        do throws(WorkbookError) {
            try handler.open(XMLElement(name, depth: depth, attributes))
        } catch {
            fail(error)
        }
    }

    private func close(_ name: UnsafePointer<CChar>) {
        depth -= 1
        guard failure == nil else { return }
        do throws(WorkbookError) {
            if try handler.close(XMLText(start: name).localName, depth: depth + 1) {
                XML_StopParser(parser, 1)
            }
        } catch {
            fail(error)
        }
    }

    private func text(_ bytes: UnsafeRawBufferPointer) {
        guard failure == nil else { return }
        do throws(WorkbookError) {
            try handler.text(bytes)
        } catch {
            fail(error)
        }
    }

    /// Ends the reading; the first failure is the cause, and counts.
    private func fail(_ error: WorkbookError) {
        guard failure == nil else { return }
        failure = error
        XML_StopParser(parser, 0)
    }
}

/// A handler of documents that are all in their start tags.
final class XMLTags: XMLHandler {
    private let visit: (XMLElement) throws(WorkbookError) -> Void

    init(_ visit: @escaping (XMLElement) throws(WorkbookError) -> Void) {
        self.visit = visit
    }

    func open(_ element: XMLElement) throws(WorkbookError) { try visit(element) }
    func close(_ name: XMLText, depth: Int) -> Bool { false }
    func text(_ bytes: UnsafeRawBufferPointer) {}
}
