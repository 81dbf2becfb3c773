"""Writes the reference values of the tests of dev.shakeout.core.numeric and random; Python standard library only.

    python3 numeric_reference.py

Each line of a file holds the arguments, as doubles, and the exact value to 50 significant digits.
"""

from decimal import Decimal, getcontext
from math import ldexp, log
from pathlib import Path
from random import Random

from precise import distribution, quantile, tail

TARGET = Path(__file__).resolve().parent.parent / "resources" / "dev" / "shakeout" / "core"
SEED = 20250630


def digits(value):
    return format(value, ".49e")


def write(name, heading, rows):
    lines = ["# %s; made by src/test/reference/numeric_reference.py" % heading]
    lines += [",".join([repr(a) if isinstance(a, (float, int)) else digits(a) for a in row]) for row in rows]
    (TARGET / name).write_text("\n".join(lines) + "\n", encoding="ascii")


def exp_arguments(random):
    yield from (random.uniform(-708, 709) for _ in range(300))
    yield from (random.uniform(-20, 20) for _ in range(300))
    yield from (random.choice((-1, 1)) * ldexp(random.random(), -random.randrange(60)) for _ in range(100))
    yield from (-708.0, -707.99, 709.0, 709.78, 1.0, -1.0, 0.5, 2.0, 10.0, 100.0, -100.0, 700.0, -700.0)


def log_arguments(random):
    yield from (ldexp(1 + random.random(), random.randrange(-1022, 1024)) for _ in range(250))
    yield from (ldexp(1 + random.random(), random.randrange(-20, 52)) for _ in range(400))
    yield from (1 + random.choice((-1, 1)) * ldexp(random.random(), -random.randrange(1, 53)) for _ in range(200))
    for octave in (-17, -16, -1, 0, 1, 47, 48):                       # the ends of the cells, and their neighbours
        for half_cell in range(1, 64, 2):
            end = ldexp(1 + half_cell / 64, octave)
            yield end
            yield end - ldexp(1, octave - 52)
    yield from (5e-324, 1e-323, 1e-310, 2.2250738585072009e-308, 2.2250738585072014e-308, 1.7976931348623157e308)


def log1p_arguments(random):
    for x in log_arguments(random):
        if 1e-300 < x < 1e300:
            yield x - 1 if x < 1 else x
    yield from (random.choice((-1, 1)) * ldexp(random.random(), -random.randrange(1, 1000)) for _ in range(200))
    yield from (-0.9999999999999999, -0.5, -0.3125, 5e-324)


def power_arguments(random):
    for _ in range(300):
        x = ldexp(1 + random.random(), random.randrange(-40, 60))
        a = random.uniform(-8, 8)
        yield x, a
    yield from ((2.0, 10.0), (10.0, -3.0), (1e300, 1.0), (1e-300, 1.0), (0.5, 1000.0), (1.0000001, 1e9))
    yield from large_powers(Random(SEED + 1))


def large_powers(random):
    """|a ln x| from 300 to where the result is barely a normal number, for x of any size and near 1."""
    for k in range(400):
        x = ldexp(1 + random.random(), random.randrange(-1021, 1023)) if k % 2 else \
            1 + random.choice((-1, 1)) * ldexp(random.random(), -random.randrange(1, 40))
        exponent = random.choice((-1, 1)) * random.uniform(300, 708)
        if abs(log(x)) > 1e-12:
            yield x, exponent / log(x)


def logistic_arguments(random):
    yield from (random.uniform(-708, 40) for _ in range(200))
    yield from (random.uniform(-10, 10) for _ in range(200))
    yield from (random.choice((-1, 1)) * ldexp(random.random(), -random.randrange(60)) for _ in range(100))
    yield from (-708.0, -37.0, -1.0, 1.0, 37.0, 40.0, 700.0, 1e300)


def quantile_arguments(random):
    yield from (random.random() for _ in range(150))
    yield from (0.5 + random.choice((-1, 1)) * ldexp(random.random(), -random.randrange(2, 50)) for _ in range(100))
    yield from (ldexp(random.random(), -random.randrange(1, 1000)) for _ in range(150))
    yield from (0.025, 0.975, 0.05, 0.95, 0.075, 0.925, 1e-12, 1e-300, 0.9999999999999999, 1.3887943864964021e-11)


def cdf_arguments(random):
    yield from (random.uniform(-9, 9) for _ in range(150))
    yield from (random.uniform(-37, -9) for _ in range(50))
    yield from (-1.96, 1.96, -1e-10, 1e-10, -6.0, 6.0, -37.0)


def exact_power(x, a):
    return (Decimal(a) * Decimal(x).ln()).exp()


def exact_logistic(x):
    return 1 / (1 + (-Decimal(x)).exp()) if x < 1e4 else Decimal(1)


def exact_cdf(x):
    x = Decimal(x)
    return tail(-x) if x < -9 else distribution(x)


def cells_of_draws():
    """First, second, middle and last number of every cell of the table of normal draws that holds any."""
    chosen = set()
    for octave in range(-1, 31):
        for cell in range(16):
            low = Decimal(2) ** octave * (16 + cell) / 16
            high = low + Decimal(2) ** octave / 16
            first = int((low - Decimal("0.5")).to_integral_value(rounding="ROUND_CEILING"))
            last = int((high - Decimal("0.5")).to_integral_value(rounding="ROUND_CEILING")) - 1
            if last >= first:
                chosen.update((first, min(first + 1, last), (first + last) // 2, last))
    return sorted(chosen)


def main():
    getcontext().prec = 80
    r = Random(SEED)
    write("numeric/exp.csv", "x, e^x", [(x, Decimal(x).exp()) for x in exp_arguments(r)])
    write("numeric/log.csv", "x, ln x", [(x, Decimal(x).ln()) for x in log_arguments(r) if x != 1])
    getcontext().prec = 400                                            # 1 + x to its last digit, however small x
    write("numeric/log1p.csv", "x, ln(1 + x)",
          [(x, (1 + Decimal(x)).ln()) for x in log1p_arguments(r) if abs(x) > 1e-300 and x > -1])
    getcontext().prec = 80
    write("numeric/power.csv", "x, a, x^a", [(x, a, exact_power(x, a)) for x, a in power_arguments(r)])
    write("numeric/normal_quantile.csv", "p, x", [(p, quantile(Decimal(p))) for p in quantile_arguments(r) if p != 0.5])
    write("numeric/normal_cdf.csv", "x, P(Z <= x)", [(x, exact_cdf(x)) for x in cdf_arguments(r)])
    write("numeric/logistic.csv", "x, 1 / (1 + e^-x)", [(x, exact_logistic(x)) for x in logistic_arguments(Random(SEED))])
    half = Decimal("0.5")
    unit = Decimal(2) ** -32
    write("random/normal.csv", "m, standard normal quantile of (m + 1/2) / 2^32",
          [(m, quantile((m + half) * unit)) for m in cells_of_draws()])


main()
