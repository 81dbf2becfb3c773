"""Ruin of a firm whose cash is looked at once a month: reference values of RuinTest.

Cash starts at c, falls by a normal amount of mean mu and standard deviation sigma each month, and the firm ends in the first
month at whose end it is below zero. The density of surviving cash is carried from month to month on a grid (trapezoidal rule);
beside it stands the inverse Gaussian law of continuous looking with the barrier moved by 0.5826 sigma for monthly looks
(Broadie, Glasserman and Kou 1997). Python standard library only.
"""
from math import erf, exp, pi, sqrt, log

def phi(x):
    return 0.5 * (1 + erf(x / sqrt(2)))

def monthly(c, mu, sigma, months, step=0.5, top=30):
    hi = c + top * sigma
    n = int(hi / step) + 1
    x = [k * step for k in range(n)]
    kernel = lambda d: exp(-0.5 * ((d + mu) / sigma) ** 2) / (sigma * sqrt(2 * pi))
    density = [kernel(v - c) for v in x]
    out = []
    width = int(8 * sigma / step)
    for m in range(1, months + 1):
        if m > 1:
            new = [0.0] * n
            for j in range(n):
                lo, up = max(0, j - width), min(n, j + width + int(mu / step) + 1)
                new[j] = step * sum((0.5 if i in (0, n - 1) else 1) * density[i] * kernel(x[j] - x[i]) for i in range(lo, up))
            density = new
        alive = step * (sum(density) - 0.5 * (density[0] + density[-1]))
        out.append(1 - alive)
    return out

def continuous(c, mu, sigma, t):
    b = c + 0.5826 * sigma
    s = sigma * sqrt(t)
    return phi((mu * t - b) / s) + exp(2 * mu * b / sigma ** 2) * phi((-b - mu * t) / s)

if __name__ == "__main__":
    for c, mu, sigma in ((100, 10, 30),):
        m = monthly(c, mu, sigma, 24)
        for t in (6, 12, 24):
            print(c, mu, sigma, t, "%.5f" % m[t - 1], "%.5f" % continuous(c, mu, sigma, t))
