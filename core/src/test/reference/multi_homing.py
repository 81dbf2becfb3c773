"""Penetrations of the NBD-Dirichlet model, term by term, in 40-digit decimal arithmetic. Python standard library only.

    penetration = 1 - sum over n of NBD(n; M, K) * Gamma(S) Gamma(S - S s + n) / (Gamma(S - S s) Gamma(S + n))

Prints the table of MultiHomingTest: mean M, shape K, strength S, share s, penetration.
"""

from decimal import Decimal, getcontext

getcontext().prec = 40


def penetration(mean, shape, strength, share):
    m, k, s = Decimal(mean), Decimal(shape), Decimal(strength)
    z = m / (m + k)
    others = s * (1 - Decimal(share))
    term = ((1 - z).ln() * k).exp()
    zero = term
    n = 0
    while term / (1 - z) > Decimal("1e-22") or n < 10:
        term *= (k + n) / (n + 1) * z * (others + n) / (s + n)
        zero += term
        n += 1
    return 1 - zero


if __name__ == "__main__":
    for mean, shape in (("20", "1"), ("1.456", "0.7788"), ("60", "0.6"), ("8", "2"), ("0.5", "50")):
        for strength, share in (
            ("0.056", "0.5"), ("0.345", "0.541"), ("0.345", "0.036"), ("1", "0.000001"), ("10", "0.2"), ("1000", "0.9"),
        ):
            p = penetration(mean, shape, strength, share)
            print(f"{mean:>5}, {shape:>6}, {strength:>5}, {share:>8}, {p:.17g}")
