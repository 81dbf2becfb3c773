"""Normal distribution and IEEE 754 helpers in decimal arithmetic; Python standard library only.

All results carry at least 50 significant digits, unless the caller lowers the precision.
"""

import struct
from decimal import Decimal, getcontext
from fractions import Fraction
from statistics import NormalDist

getcontext().prec = 80

PI = Decimal("3.1415926535897932384626433832795028841971693993751058209749445923078164062862089986280348253421170680")
SQRT_TWO_PI = (2 * PI).sqrt()


def density(x):
    """Density of the standard normal distribution."""
    return (-x * x / 2).exp() / SQRT_TWO_PI


def distribution(x):
    """P(Z <= x): 1/2 + density(x) * (x + x^3/3 + x^5/(3*5) + ...); the lost digits of a far tail are in the reserve."""
    term = total = Decimal(x)
    k = 1
    while abs(term) > abs(total) * Decimal(10) ** -78:
        k += 2
        term = term * x * x / k
        total += term
    return Decimal("0.5") + density(x) * total


def tail(x):
    """P(Z > x) for x >= 6 by the continued fraction 1/(x + 1/(x + 2/(x + 3/(x + ...))))."""
    fraction = Decimal(x)
    for k in range(4000, 0, -1):
        fraction = x + k / fraction
    return density(x) / fraction


def quantile(p):
    """The x with P(Z <= x) = p, for 0 < p < 1: Halley's iteration from the double precision value."""
    p = Decimal(p)
    if p > Decimal("0.5"):
        return -quantile(1 - p)
    if p == Decimal("0.5"):
        return Decimal(0)
    x = Decimal(start(p))
    for _ in range(30):
        below = tail(-x) if x < -9 else distribution(x)
        error = (below - p) / density(x)
        step = error / (1 + x * error / 2)
        x -= step
        if abs(step) < abs(x) * Decimal(10) ** -26:       # the next error is its cube
            return x
    raise ArithmeticError("no convergence for p = %s" % p)


def start(p):
    if p > Decimal("1e-300"):
        return NormalDist().inv_cdf(float(p))
    return -(-2 * p.ln() - (-4 * PI * p.ln()).ln()).sqrt()


def bits(value):
    """The 16 hexadecimal digits of the double nearest to a Decimal."""
    return struct.pack(">d", nearest(value)).hex()


def nearest(value):
    """The double nearest to a Decimal; Fraction rounds correctly where it is a normal number."""
    fraction = Fraction(value)
    return fraction.numerator / fraction.denominator
