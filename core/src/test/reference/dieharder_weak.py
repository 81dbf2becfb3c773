"""How often dieharder calls a result of a perfect generator weak; Python standard library only.

    python3 dieharder_weak.py

Most of its tests turn 100 p-values into one by a Kolmogorov-Smirnov step that compares the i-th smallest with i / 101
alone, not with both i / 100 and (i - 1) / 100. The largest distance comes out too small, and the p-value too near 1.
Prints the shares of p-values above 0.995 and below 0.005: 0.0189 and 0.0032 in place of 0.005 each.
"""

from math import exp, log
from random import Random

N = 100
RUNS = 60_000


def normed(a):
    largest = max(max(row) for row in a)
    return [[x / largest for x in row] for row in a], log(largest)


def product(a, b):
    return [[sum(x * b[k][j] for k, x in enumerate(row)) for j in range(len(b))] for row in a]


def distribution(n, d):
    """P(D <= d) for the Kolmogorov-Smirnov distance of n numbers, as Marsaglia, Tsang and Wang (2003) have it,
    doi:10.18637/jss.v008.i18."""
    k = int(n * d) + 1
    m = 2 * k - 1
    h = k - n * d
    a = [[1.0 if i - j + 1 >= 0 else 0.0 for j in range(m)] for i in range(m)]
    for i in range(m):
        a[i][0] -= h ** (i + 1)
        a[m - 1][i] -= h ** (m - i)
    a[m - 1][0] += max(2 * h - 1, 0) ** m
    for i in range(m):
        for j in range(min(i + 1, m)):
            for g in range(1, i - j + 2):
                a[i][j] /= g
    power, power_log = a, 0.0
    result, result_log = [[float(i == j) for j in range(m)] for i in range(m)], 0.0
    e = n
    while e:
        if e & 1:
            result, more = normed(product(result, power))
            result_log += power_log + more
        power, more = normed(product(power, power))
        power_log = 2 * power_log + more
        e >>= 1
    return exp(log(result[k - 1][k - 1]) + result_log + sum(log(i / n) for i in range(1, n + 1)))


def distance_with(share, low, high):
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if distribution(N, middle) < share else (low, middle)
    return low


def main():
    near = distance_with(0.005, 0.02, 0.08)
    far = distance_with(0.995, 0.10, 0.30)
    random = Random(1)
    above = below = 0
    for _ in range(RUNS):
        p = sorted(random.random() for _ in range(N))
        distance = max(abs(x - i / (N + 1)) for i, x in enumerate(p, 1))
        above += distance < near
        below += distance > far
    print("p > 0.995: %.4f   p < 0.005: %.4f   (standard error 0.0005)" % (above / RUNS, below / RUNS))


main()
