"""Prints the coefficients of dev.shakeout.core.numeric.Exp; Python standard library only, some seconds.

    python3 exp_coefficients.py

The polynomial 1 + r + c2 r^2 + ... + c13 r^13 that is nearest to e^r in relative error on |r| <= 710/1024, by the
algorithm of Remez in 80-digit arithmetic; then, since the program evaluates it at x = 1024 r, each c_j times 2^(-10 j).
Of the rounded polynomial it says, exactly, how often its derivative is 0, and near which x it is 0 itself.
"""

from decimal import Decimal, getcontext
from fractions import Fraction
from math import cos, pi

getcontext().prec = 80

DEGREE = 13
REACH = Decimal(710) / 1024
GRID = [REACH * (2 * Decimal(i) / 801 - 1) for i in range(802)]        # 0 is not on it: there the error is 0


def relative_error(c, r):
    value = 1 + r + sum(cj * r ** (j + 2) for j, cj in enumerate(c))
    return value / r.exp() - 1


def solve(matrix, right):
    """Gaussian elimination with row exchange."""
    n = len(matrix)
    rows = [row + [b] for row, b in zip(matrix, right)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(n):
            if r != i:
                factor = rows[r][i] / rows[i][i]
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[i])]
    return [rows[i][n] / rows[i][i] for i in range(n)]


def extrema(c):
    """The largest error of each sign run along the grid, as pairs (argument, error)."""
    found = []
    for r in GRID:
        e = relative_error(c, r)
        if found and found[-1][1] * e > 0:
            if abs(e) > abs(found[-1][1]):
                found[-1] = (r, e)
        else:
            found.append((r, e))
    return found


def remez():
    unknowns = DEGREE - 1                                              # c2 to c13; the error at the extrema is one more
    points = [min(GRID, key=lambda g: abs(g - REACH * Decimal(cos(pi * i / unknowns)))) for i in range(unknowns + 1)]
    while True:
        points.sort()
        matrix = [[r ** j for j in range(2, DEGREE + 1)] + [(-1) ** i * r.exp()] for i, r in enumerate(points)]
        c = solve(matrix, [r.exp() - 1 - r for r in points])[:-1]
        found = extrema(c)
        while len(found) > unknowns + 1:
            found.pop(0 if abs(found[0][1]) < abs(found[-1][1]) else -1)
        sizes = [abs(e) for _, e in found]
        if max(sizes) < min(sizes) * Decimal("1.001"):
            return c, max(sizes)
        points = [r for r, _ in found]


def derivative(p):
    return [k * p[k] for k in range(1, len(p))]


def remainder(p, q):
    p = p[:]
    while len(p) >= len(q):
        factor = p[-1] / q[-1]
        for k in range(1, len(q) + 1):
            p[-k] -= factor * q[-k]
        while p and p[-1] == 0:
            p.pop()
    return p


def real_roots(p):
    """How many different ones, by the theorem of Sturm."""
    chain = [p, derivative(p)]
    while chain[-1]:
        chain.append([-x for x in remainder(chain[-2], chain[-1])])
    chain.pop()
    at_infinity = [q[-1] > 0 for q in chain]
    below = [(q[-1] > 0) == (len(q) % 2 == 1) for q in chain]
    return sum(a != b for a, b in zip(below, below[1:])) - sum(a != b for a, b in zip(at_infinity, at_infinity[1:]))


def root(p, low, high):
    """By bisection of a polynomial that rises."""
    while high - low > 1:
        middle = (low + high) / 2
        low, high = (middle, high) if sum(c * middle ** k for k, c in enumerate(p)) < 0 else (low, middle)
    return int(low)


def main():
    c, error = remez()
    rounded = [float(cj * Decimal(2) ** (-10 * j)) for j, cj in enumerate(c, start=2)]
    for j, cj in enumerate(rounded, start=2):
        print("C%d = %s" % (j, cj.hex()))
    print("largest relative error before rounding: %.1e" % error)
    p = [Fraction(x) for x in [1.0, 2.0 ** -10] + rounded]
    print("real roots of the derivative: %d; of the polynomial: %d, near %d"
          % (real_roots(derivative(p)), real_roots(p), root(p, Fraction(-100_000), Fraction(0))))


main()
