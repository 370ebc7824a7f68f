#if Web
import HTTPTypes
import Hummingbird
import MapPages

/// Turns a request into what is wanted, and an answer into a response.
struct SiteResponder: HTTPResponder {
    typealias Context = BasicRequestContext

    let shelf: AnswerShelf
    let hosts: HostList
    let logsRequests: Bool

    func respond(to request: Request, context: Context) async throws -> Response {
        let head = request.head
        let wanted = wanted(head)
        let response = response(await shelf.answer(wanted), to: head, wanted)
        if logsRequests {
            Diary.note(method: head.method.rawValue, wanted, status: response.status.code)
        }
        return response
    }

    private func wanted(_ head: HTTPRequest) -> Wanted {
        guard hosts.permits(head.authority) else { return .refusal(.otherHost, path: "") }
        guard head.method == .get || head.method == .head else { return .refusal(.readOnly, path: "") }
        let length = head.headerFields[.contentLength]
        guard length == nil || length == "0", head.headerFields[.transferEncoding] == nil else {
            return .refusal(.hasBody, path: "")
        }
        guard let target = head.path, target.hasPrefix("/") else { return .refusal(.malformed, path: "") }
        let sides = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let query = sides.count == 2 ? String(sides[1]) : ""
        guard let address = Address(path: String(sides[0]), query: query) else {
            return .refusal(.noSuchPage, path: String(sides[0].dropFirst()))
        }
        return .address(address)
    }

    private func response(_ answer: StoredAnswer, to head: HTTPRequest, _ wanted: Wanted) -> Response {
        let takesGzip = AcceptedEncodings(head.headerFields[.acceptEncoding]).takesGzip
        let body = takesGzip ? answer.packed ?? answer.plain : answer.plain
        var headers = Self.always
        headers[.contentLength] = "\(body.bytes.count)"
        if answer.status == 200 {
            headers[.eTag] = body.tag
            if let known = head.headerFields[.ifNoneMatch], Self.names(known, body.tag) {
                headers[.vary] = "Accept-Encoding"
                return Response(status: .notModified, headers: headers)
            }
        }
        headers[.contentType] = answer.contentType
        if answer.packed != nil {
            headers[.vary] = "Accept-Encoding"
            if takesGzip { headers[.contentEncoding] = "gzip" }
        }
        switch answer.status {
        case 405: headers[.allow] = "GET, HEAD"
        case 503: headers[.retryAfter] = "2"
        default: break
        }
        // Whatever else such a client has sent is not read.
        if case .refusal(let refusal, _) = wanted, refusal != .noSuchPage { headers[.connection] = "close" }
        return Response(
            status: .init(code: answer.status), headers: headers,
            body: head.method == .head ? .init() : .init(byteBuffer: ByteBuffer(bytes: body.bytes)))
    }

    /// What stands in every response: nothing but what this server sends runs,
    /// shows or frames, and no other site learns or includes what was read.
    private static let always: HTTPFields = {
        var headers: HTTPFields = [
            .cacheControl: "no-cache",
            .contentSecurityPolicy:
                "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
                + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            .xContentTypeOptions: "nosniff",
        ]
        for (name, value) in [
            ("Referrer-Policy", "no-referrer"), ("X-Frame-Options", "DENY"),
            ("Cross-Origin-Resource-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"),
        ] {
            if let name = HTTPField.Name(name) { headers[name] = value }
        }
        return headers
    }()

    /// Whether an `If-None-Match` names a tag.
    private static func names(_ list: String, _ tag: String) -> Bool {
        list.split(separator: ",").contains { part in
            let name = part.drop { $0 == " " }.prefix { $0 != " " }
            return name == "*" || (name.hasPrefix("W/") ? name.dropFirst(2) : name) == tag[...]
        }
    }
}
#endif
