/// The word of `candidates` that was most likely meant, for "did you mean".
///
/// Compares folded texts and allows one slip for every three letters; nothing
/// is suggested beyond that.
package func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(folded(word))
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
        let letters = Array(folded(candidate))
        let distance = editDistance(wanted, letters)
        guard distance * 3 <= max(wanted.count, letters.count) else { continue }
        // Ties go to the alphabet, so that the answer never depends on order.
        if let current = best, (current.distance, current.candidate) <= (distance, candidate) { continue }
        best = (candidate, distance)
    }
    return best?.candidate
}

/// How many letters have to be put in, left out, changed or swapped with
/// their neighbour (optimal string alignment).
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (i, a) in left.enumerated() {
        var row = [i + 1]
        for (j, b) in right.enumerated() {
            var cost = min(last[j] + (a == b ? 0 : 1), last[j + 1] + 1, row[j] + 1)
            if i > 0, j > 0, a == right[j - 1], left[i - 1] == b {
                cost = min(cost, beforeLast[j - 1] + 1)
            }
            row.append(cost)
        }
        (beforeLast, last) = (last, row)
    }
    return last[right.count]
}
