import Glibc

/// The decimal logarithm of a positive number.
func logarithm10(_ value: Double) -> Double { log10(value) }
