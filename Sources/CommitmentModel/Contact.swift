/// A person who agreed to be written down in the address book.
///
/// It has no description on purpose, and `ArchitectureTests` holds it to the
/// few files that may know it: no list, page or log is among them.
package struct Contact: Equatable, Sendable {
    package let country: CountryCode
    package let office: String
    package let role: String
    package let name: String
    /// Where to write to; `nil` where that is not known.
    package let address: String?
    /// How consent was given: "by letter".
    package let consent: String
    /// When it was given.
    package let consented: Day
    package let note: String?

    package init(
        country: CountryCode, office: String, role: String, name: String, address: String?, consent: String,
        consented: Day, note: String? = nil
    ) {
        (self.country, self.office, self.role, self.name) = (country, office, role, name)
        (self.address, self.consent, self.consented, self.note) = (address, consent, consented, note)
    }
}
