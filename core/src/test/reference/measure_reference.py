"""Reference values for the tests of dev.shakeout.core.measure. Python standard library only: exact fractions, and
decimal arithmetic of 60 digits where roots, logarithms or distributions come in. Run: python3 measure_reference.py"""
from decimal import Decimal as D, getcontext
from fractions import Fraction as F

getcontext().prec = 60
PI = D("3.14159265358979323846264338327950288419716939937510582097494459")


def dec(q):
    return D(q.numerator) / D(q.denominator)


def show(*values):
    print("  ", ", ".join(f"{v:.17g}" if isinstance(v, D) else str(v) for v in values))


def bisect(f, low, high):
    """Root of a falling function."""
    for _ in range(190):
        middle = (low + high) / 2
        low, high = (middle, high) if f(middle) > 0 else (low, middle)
    return low


def erf(x):
    """Maclaurin series, fine for |x| < 8 with 60 digits."""
    term, total, n = x, x, 0
    while abs(term) > D(10) ** -58:
        n += 1
        term = -term * x * x / n
        total += term / (2 * n + 1)
    return 2 * total / PI.sqrt()


def normal(level):
    return bisect(lambda z: D(level) - erf(z / D(2).sqrt()), D(0), D(8))


def atan(x):
    """For x > 0: two halvings of the angle, then the series."""
    for _ in range(6):
        x = x / (1 + (1 + x * x).sqrt())
    total, power, n = D(0), x, 1
    while abs(power) > D(10) ** -58:
        total += power / n if n % 4 == 1 else -power / n
        power, n = power * x * x, n + 2
    return total * 64


def student_inside(t, nu):
    """P(|T| <= t): finite sums of Abramowitz and Stegun (1964), 26.7.3 and 26.7.4."""
    cos2 = 1 / (1 + t * t / nu)
    sin = t / (D(nu) + t * t).sqrt()
    if nu % 2:
        theta = atan(t / D(nu).sqrt())
        cos, term, total = cos2.sqrt(), cos2.sqrt(), D(0)
        for k in range(1, (nu - 1) // 2 + 1):
            total += term
            term = term * cos2 * (2 * k) / (2 * k + 1)
        return 2 / PI * (theta + sin * total)
    term, total = D(1), D(0)
    for k in range(1, nu // 2 + 1):
        total += term
        term = term * cos2 * (2 * k - 1) / (2 * k)
    return sin * total


Z = normal("0.95")
print("normal quantiles for levels 0.5, 0.9, 0.95, 0.99, 0.999")
show(*[normal(level) for level in ("0.5", "0.9", "0.95", "0.99", "0.999")])

print("Student: degrees, t at 95 %")
for nu in (1, 2, 3, 9, 30, 99, 499, 999, 1000, 9999):
    show(nu, bisect(lambda t: D("0.95") - student_inside(t, nu), D(1), D(20)))

print("Wilson: k, n, low, high at 95 %")
for k, n in ((81, 263), (15, 148), (0, 20), (1, 29), (29, 29), (523, 1000), (1, 1000000)):
    p = D(k) / n
    reach = Z * (p * (1 - p) / n + Z * Z / (4 * n * n)).sqrt()
    show(k, n, *[(p + Z * Z / (2 * n) + s * reach) / (1 + Z * Z / n) for s in (-1, 1)])

print("Paired, Student's sleep data: mean, low, high, variance ratio")
one = [F(x, 10) for x in (7, -16, -2, -12, -1, 34, 37, 8, 0, 20)]
two = [F(x, 10) for x in (19, 8, 11, 1, -1, 44, 55, 16, 46, 34)]


def variance(x):
    m = sum(x) / len(x)
    return sum((v - m) ** 2 for v in x) / (len(x) - 1)


gain = [b - a for a, b in zip(one, two)]
mean = sum(gain) / 10
reach = bisect(lambda t: D("0.95") - student_inside(t, 9), D(1), D(20)) * dec(variance(gain) / 10).sqrt()
show(dec(mean), dec(mean) - reach, dec(mean) + reach, dec((variance(one) + variance(two)) / variance(gain)))


def table(spells):
    """(tick, at risk, events, events of cause 1) per tick with an event; spells are (entry, exit, cause)."""
    rows = []
    for t in sorted({x for _, x, c in spells if c}):
        rows.append((t, sum(e < t <= x for e, x, _ in spells), sum(x == t and c > 0 for _, x, c in spells),
                     sum(x == t and c == 1 for _, x, c in spells)))
    return rows


def log_log(p, se):
    theta = Z * se / (p * -p.ln())
    return [(p.ln() * (s * theta).exp()).exp() for s in (1, -1)]


def kaplan_meier(spells):
    s, g = F(1), F(0)
    for t, n, d, _ in table(spells):
        s *= F(n - d, n)
        if n > d:
            g += F(d, n * (n - d))
            se = dec(s) * dec(g).sqrt()
            show(t, n, d, dec(s), se, *log_log(dec(s), se))
        else:
            show(t, n, d, dec(s))


def restricted_mean(spells, tau):
    rows, s, curve = table(spells), F(1), []
    for t, n, d, _ in rows:
        s *= F(n - d, n)
        curve.append((t, s, n, d))

    def area(a):
        """Under the curve from a to tau, tick by tick."""
        total = F(0)
        for u in range(a, tau):
            total += next((s for t, s, _, _ in reversed(curve) if t <= u), F(1))
        return total

    var = sum(area(t) ** 2 * F(d, n * (n - d)) for t, s, n, d in curve if t <= tau and n > d)
    se = dec(var).sqrt()
    m = dec(area(0))
    show(m, se, m - Z * se, m + Z * se)


def incidence(spells):
    s, f, past = F(1), F(0), []
    for t, n, d, k in table(spells):
        f += s * F(k, n)
        past.append((s, n, d, k, f))
        var = F(0)
        for before, nj, dj, kj, fj in past:
            if f > fj:
                var += (f - fj) ** 2 * F(dj, nj * (nj - dj)) - 2 * (f - fj) * before * F(kj, nj * nj)
            var += before * before * F(kj * (nj - kj), nj ** 3)
        s *= F(n - d, n)
        se = dec(var).sqrt()
        show(t, n, d, k, dec(f), se, *(log_log(dec(f), se) if f > 0 else []))


def log_rank(a, b):
    ticks = sorted({x for _, x, c in a + b if c})
    o = sum(c > 0 for _, _, c in a)
    e = v = F(0)
    for t in ticks:
        n1, n2 = (sum(s < t <= x for s, x, _ in g) for g in (a, b))
        n, d = n1 + n2, sum(x == t and c > 0 for _, x, c in a + b)
        e += F(n1 * d, n)
        if n > 1:
            v += F(d * n1 * n2 * (n - d), n * n * (n - 1))
    x2 = dec((o - e) ** 2 / v)
    show(o, dec(e), dec(v), x2, 1 - erf((x2 / 2).sqrt()))


drug = [(0, t, 1) for t in (6, 6, 6, 7, 10, 13, 16, 22, 23)] \
    + [(0, t, 0) for t in (6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)]
placebo = [(0, t, 1) for t in (1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23)]
print("6-MP: tick, at risk, events, S, se, low, high")
kaplan_meier(drug)
print("6-MP: restricted mean at 35, se, low, high")
restricted_mean(drug, 35)
print("log-rank 6-MP against placebo: O, E, V, chi2, p")
log_rank(drug, placebo)

# Twelve firms, some of which appear late: (entry, exit, cause), 1 = wound up, 2 = bought, 0 = still there.
firms = [(0, 3, 1), (0, 5, 2), (0, 5, 1), (0, 5, 0), (0, 8, 2), (0, 12, 0), (2, 4, 1), (2, 9, 1), (4, 7, 0), (4, 8, 1),
         (6, 10, 2), (7, 12, 0)]
print("firms: tick, at risk, events, S, se, low, high")
kaplan_meier(firms)
print("firms, cause 1: tick, at risk, events, of cause 1, F, se, low, high")
incidence(firms)
print("firms: restricted mean at 11, se, low, high")
restricted_mean(firms, 11)
