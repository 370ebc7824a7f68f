extension Array {
    /// The same rows, of which no two may have one key.
    ///
    /// The schema promises that, but SQLite takes a damaged file at its word.
    ///
    /// - Throws: ``StoreError/damaged(_:)``.
    func distinct<Key: Hashable>(by key: (Element) -> Key) throws -> [Element] {
        var keys: Set<Key> = []
        keys.reserveCapacity(count)
        for row in self where !keys.insert(key(row)).inserted {
            throw StoreError.damaged("\(key(row)) is there twice")
        }
        return self
    }
}
