import SQLite
import Testing

@Suite("What an error of SQLite keeps to itself")
struct PrivacyTests {
    @Test("holds the SQL but never a value that was bound")
    func noValues() throws {
        let connection = try Connection.sample()
        try connection.execute("INSERT INTO plan (name) VALUES ('geheim')")
        let error = failure {
            var insert = try Statement("INSERT INTO plan (name) VALUES (:name)", on: connection)
            try insert.bind("geheim", to: ":name")
            try insert.run()
        }
        #expect(error?.sql == "INSERT INTO plan (name) VALUES (:name)")
        #expect(error?.description.contains("geheim") == false)
        #expect(String(reflecting: error).contains("geheim") == false)
    }
}
