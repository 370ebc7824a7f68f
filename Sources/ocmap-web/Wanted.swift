import MapPages

/// What a request comes down to.
enum Wanted: Hashable, Sendable {
    case address(Address)
    /// Nothing that the site has; why, at the path that was asked for.
    case refusal(Refusal, path: String)
}

/// Why the server does not answer, in a sentence for a person.
enum Refusal: Hashable, Sendable {
    case noSuchPage, otherHost, readOnly, hasBody, malformed, busy, failed

    var status: Answer.Status {
        switch self {
        case .noSuchPage: .notFound
        case .otherHost: .misdirected
        case .readOnly: .methodNotAllowed
        case .hasBody: .tooLarge
        case .malformed: .badRequest
        case .busy: .unavailable
        case .failed: .failed
        }
    }

    var reason: String {
        switch self {
        case .noSuchPage: "There is no such page."
        case .otherHost:
            "This server does not know the name by which it was called. Use the address that it printed, "
                + "or start it with --name."
        case .readOnly: "These pages can only be read."
        case .hasBody: "These pages take no contents, only an address."
        case .malformed: "The request is not well formed."
        case .busy: "Too many pages are being made at this moment. Try again shortly."
        case .failed: "The page could not be made. What went wrong stands where the server was started."
        }
    }
}
