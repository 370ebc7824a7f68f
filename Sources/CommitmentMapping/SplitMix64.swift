/// Random numbers that are the same on every machine: SplitMix64.
///
/// Steele, Lea and Flood, “Fast splittable pseudorandom number generators”
/// (OOPSLA 2014); the constants are those of Java's `SplittableRandom`. It is
/// in the program, and not the system's, so that a seed means the same draws
/// everywhere and for good.
package struct SplitMix64: Equatable, Sendable {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    /// The stream of one thing, such as a country, which depends on nothing but
    /// the seed and the name: who else is drawn does not matter.
    package init(seed: UInt64, stream name: String) {
        let number = name.utf8.reduce(0) { $0 << 8 | UInt64($1) }
        self.init(seed: Self.mixed(seed &+ Self.mixed(number &+ Self.step)))
    }

    private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

    package mutating func next() -> UInt64 {
        state &+= Self.step
        return Self.mixed(state)
    }

    /// A number from 0 up to, but not including, 1: the upper 53 bits, exactly.
    package mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

    private static func mixed(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
