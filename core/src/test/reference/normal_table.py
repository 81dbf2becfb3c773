"""Writes the table of dev.shakeout.core.random.NormalTable; Python standard library only, some seconds.

    python3 normal_table.py > ../../main/resources/dev/shakeout/core/random/normal.table

The argument is p = x / 2^32, with x in [1/2, 2^31). Each octave of x is cut into 16 equal cells; line i belongs to cell
i, the first beginning at x = 1/2. On a cell the standard normal quantile is c0 + c1 t + ... + c6 t^6, where t runs from
-1 at the cell's lower end to 0 at its upper end: interpolation in 80 digits at the 7 Chebyshev nodes, rounded to double.
In the last cell, which ends at p = 1/2, c0 is 0 and the quotient of quantile and t is interpolated at 6 nodes, so that
the relative accuracy holds where the quantile passes through zero.
"""

from decimal import Decimal
from math import cos, pi
from precise import bits, quantile


def nodes(n):
    """Chebyshev nodes on [-1, 0]; any points near them will do, so double precision is enough."""
    return [Decimal((cos(pi * (j + 0.5) / n) - 1) / 2) for j in range(n)]


def interpolate(at, values):
    """Coefficients, constant first, of the polynomial through the points, by Newton's divided differences."""
    n = len(at)
    d = list(values)
    for k in range(1, n):
        for j in range(n - 1, k - 1, -1):
            d[j] = (d[j] - d[j - 1]) / (at[j] - at[j - k])
    c = [d[n - 1]] + [Decimal(0)] * (n - 1)
    for k in range(n - 2, -1, -1):
        for j in range(n - 1, 0, -1):
            c[j] = c[j - 1] - c[j] * at[k]
        c[0] = d[k] - c[0] * at[k]
    return c


def main():
    print("# c0 c1 ... c6: bits of IEEE 754 doubles; made by src/test/reference/normal_table.py")
    unit = Decimal(2) ** -32
    for octave in range(-1, 31):
        for cell in range(16):
            width = Decimal(2) ** octave / 16
            high = Decimal(2) ** octave + (cell + 1) * width
            if high == Decimal(2) ** 31:
                t = nodes(6)
                c = [Decimal(0)] + interpolate(t, [quantile((high + s * width) * unit) / s for s in t])
            else:
                t = nodes(7)
                c = interpolate(t, [quantile((high + s * width) * unit) for s in t])
            print(" ".join(bits(v) for v in c))


main()
