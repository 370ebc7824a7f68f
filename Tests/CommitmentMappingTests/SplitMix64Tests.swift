import Testing

@testable import CommitmentMapping

@Suite("SplitMix64")
struct SplitMix64Tests {
    @Test("gives the published numbers for seed 1234567")
    func published() {
        var numbers = SplitMix64(seed: 1_234_567)
        let expected: [UInt64] = [
            6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
        ]
        #expect(expected.map { _ in numbers.next() } == expected)
    }

    @Test("gives the published numbers for seed 0")
    func zero() {
        var numbers = SplitMix64(seed: 0)
        let expected: [UInt64] = [0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F]
        #expect(expected.map { _ in numbers.next() } == expected)
    }

    @Test("uniform numbers lie from 0 to below 1, with a half for mean")
    func uniform() {
        var numbers = SplitMix64(seed: 3)
        let drawn = (0..<10_000).map { _ in numbers.uniform() }
        #expect(drawn.allSatisfy { 0 <= $0 && $0 < 1 })
        #expect(abs(drawn.reduce(0, +) / 10_000 - 0.5) < 0.01)
    }

    @Test("every name and every seed has a stream of its own")
    func streams() {
        let firsts = [UInt64(1), 2].flatMap { seed in
            ["weights", "AAA", "AAB", "ABA", "BAA"].map { name in
                var numbers = SplitMix64(seed: seed, stream: name)
                return numbers.next()
            }
        }
        #expect(Set(firsts).count == 10)
    }
}
