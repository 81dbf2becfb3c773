"""Half a year of one vertical, from the definitions, in 40-digit decimal arithmetic. Python standard library only.

Two independents and two clouds sell; the open model can be run on own machines. Choice probabilities are written out
supplier by supplier and origin by origin, prices solve the first-order conditions of profits differentiated numerically,
and the constants of the start are found by moving each utility until nobody gains or loses share. Nothing of the
factorisations and fixed-point maps of the library is used.

Writes core/src/test/resources/dev/shakeout/core/enterprise/tenders.csv, seen from the project's root:
month, option, price (CNY per million tokens), volume (million tokens a month), billing (CNY a month).
"""

from decimal import Decimal as D, getcontext

getcontext().prec = 40
H = D(10) ** -14

ALPHA, LAM, SIGMA, TASTE = D("0.5"), D("0.6"), D("1.2"), D(8)
CONTRACT, RATE, OPEN, EXCLUSIVE, GROWTH = D(12), D("0.1"), D("0.5"), D("0.4"), D("0.6")
DECLINE, HAND = D("1.3"), D("0.3")
DECAY, FMAX, HALF, SHAPE = D("0.06"), D("0.8"), D("0.5"), D("1.5")
SPENDING, SELF = D(300_000_000), D("0.05")
OPEN_QUALITY, OPEN_PRICE, EXPECTATION = D("0.02"), D("1.62"), D("0.5")
JUDGEMENT, SHORTLIST = D("0.05"), 2

#        name, nest, quality, sales, serving cost, worth elsewhere
FIRMS = [("Ash", "independents", D("-0.05"), D(30_000_000), D("1.5"), D(0)),
         ("Birch", "independents", D("0.02"), D(9_000_000), D("0.9"), D(0)),
         ("Cedar", "clouds", D("-0.02"), D(50_000_000), D("1.1"), D("0.5")),
         ("Elm", "clouds", D("0.01"), D(20_000_000), D("1.2"), D("0.25"))]
N = len(FIRMS)
NESTS = [f[1] for f in FIRMS] + ["own machines"]


def shares(v, nests=NESTS):
    """Nested logit over options of utility v (-infinity: None) beside doing without, which is worth 0."""
    e = [D(0) if x is None else (x / LAM).exp() for x in v]
    sums = {g: sum(x for x, h in zip(e, nests) if h == g) for g in set(nests)}
    weight = {g: (LAM * a.ln()).exp() if a > 0 else D(0) for g, a in sums.items()}
    total = 1 + sum(weight.values())
    return [x / sums[g] * weight[g] / total if x > 0 else D(0) for x, g in zip(e, nests)]


def chosen(v, tendered, free):
    """Who is chosen: each origin finds everything but its own supplier, and doing without, worse by SIGMA."""
    out = [D(0)] * len(v)
    for origin in range(-1, len(v)):
        people = free if origin < 0 else tendered[origin]
        moved = [x if origin < 0 or j == origin else x - SIGMA for j, x in enumerate(v)]
        for j, s in enumerate(shares(moved)):
            out[j] += people * s
    return out


def quality(month):
    """Birch brings out a better model in month 3; doing without improves by half of what the best model does."""
    theta = [f[2] + (D("0.04") if f[0] == "Birch" and month >= 3 else 0) for f in FIRMS]
    best = max(theta + [OPEN_QUALITY])
    expected = EXPECTATION * (best - max([f[2] for f in FIRMS] + [OPEN_QUALITY]))
    return [x - expected for x in theta], OPEN_QUALITY - expected


def regard(month):
    """What openness is worth to a supplier: Ash becomes known."""
    return [D("0.1") + D("0.05") * month if f[0] == "Ash" else D(0) for f in FIRMS]


def solve(matrix, right):
    n = len(right)
    rows = [list(r) + [b] for r, b in zip(matrix, right)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(n):
            if r != i:
                f = rows[r][i] / rows[i][i]
                rows[r] = [x - f * y for x, y in zip(rows[r], rows[i])]
    return [rows[i][n] / rows[i][i] for i in range(n)]


def nash(appeal, own, net, start):
    """Prices at which no profit would rise; ``appeal`` is utility but for the price, ``own`` that of own machines."""
    def slope(j, p):
        def profit(x):
            q = p[:j] + [x] + p[j + 1:]
            return shares([a - ALPHA * y for a, y in zip(appeal, q)] + [own])[j] * (x - net[j])
        return (profit(p[j] + H) - profit(p[j] - H)) / (2 * H)

    p, h = list(start), D(10) ** -10
    for _ in range(60):
        now = [slope(j, p) for j in range(N)]
        jacobian = [[(slope(j, p[:k] + [p[k] + h] + p[k + 1:]) - slope(j, p[:k] + [p[k] - h] + p[k + 1:])) / (2 * h)
                     for k in range(N)] for j in range(N)]
        step = solve(jacobian, [-x for x in now])
        p = [x + s for x, s in zip(p, step)]
        if max(abs(s) for s in step) < D(10) ** -15:
            return p
    raise ArithmeticError("no equilibrium")


def know(data):
    return FMAX / (1 + ((HALF / data).ln() * SHAPE).exp()) if data > 0 else D(0)


def invited(month, data):
    score = [q + know(d) / TASTE for q, d in zip(quality(month)[0], data)]
    best = sorted(score, reverse=True)
    threshold = (best[SHORTLIST - 1] + best[SHORTLIST]) / 2
    return [1 / (1 + (-(s - threshold) / JUDGEMENT).exp()) for s in score]


def cheaper(month):
    return (-DECLINE * month / 12).exp()


def main(out):
    expiring = 1 - (-1 / CONTRACT).exp()
    growing = (GROWTH / 12).exp() - 1
    work = [f[4] * HAND / (1 - HAND) for f in FIRMS]
    net = [f[4] + w - f[5] for f, w in zip(FIRMS, work)]

    # The start: utilities u (price and all) under which each share is kept, and the prices that go with them.
    price = [c + LAM / ALPHA for c in net]
    u = [D(0)] * (N + 1)
    for _ in range(3_000):
        volume = [f[3] / p for f, p in zip(FIRMS, price)]
        needs = SPENDING * sum(volume) / sum(f[3] for f in FIRMS)
        own = SELF * needs
        none = needs - sum(volume) - own
        held = volume + [own]
        free = RATE * OPEN * none + growing * needs
        got = chosen(u, [expiring * x for x in held], free)
        move = [(x * (expiring + growing) / g).ln() for x, g in zip(held, got)]
        u = [x + LAM * m for x, m in zip(u, move)]
        price = nash([x + ALPHA * p for x, p in zip(u, price)], u[N], net, price) if _ % 20 == 0 or _ > 2_990 else price
        if max(abs(m) for m in move) < D(10) ** -25 and _ % 20 == 1:
            break
    data = [EXCLUSIVE * OPEN * x / needs / DECAY for x in volume]
    standing = [x + ALPHA * p - TASTE * f[2] - know(d) - LAM * i.ln() - g
                for x, p, f, d, i, g in zip(u, price, FIRMS, data, invited(0, data), regard(0))]
    own_standing = u[N] + ALPHA * OPEN_PRICE - TASTE * OPEN_QUALITY
    first_needs = needs
    billing = [f[3] for f in FIRMS]

    def show(month):
        for f, p, x, b in zip(FIRMS, price, volume, billing):
            out.write(f"{month},{f[0]},{p:.17g},{x:.17g},{b:.17g}\n")
        out.write(f"{month},own machines,0,{own:.17g},0\n{month},none,0,{none:.17g},0\n")

    out.write("month,option,price,volume,billing\n")
    show(0)
    for month in range(1, 7):
        net = [f[4] * cheaper(month) + w - f[5] for w, f in zip(work, FIRMS)]
        theta, open_theta = quality(month)
        appeal = [TASTE * q + know(d) + b + g + LAM * i.ln()
                  for q, d, b, g, i in zip(theta, data, standing, regard(month), invited(month, data))]
        own_value = TASTE * open_theta - ALPHA * OPEN_PRICE * cheaper(month) + own_standing
        price = nash(appeal, own_value, net, price)
        growth = growing * (sum(volume) + own + none)
        free = RATE * OPEN * none + growth
        held = volume + [own]
        got = chosen([a - ALPHA * p for a, p in zip(appeal, price)] + [own_value], [expiring * x for x in held], free)
        none += growth + sum(expiring * x for x in held) - sum(got)
        billing = [b * (1 - expiring) + g * p for b, g, p in zip(billing, got, price)]
        volume = [x * (1 - expiring) + g for x, g in zip(volume, got)]
        own = own * (1 - expiring) + got[N]
        data = [(1 - DECAY) * d + EXCLUSIVE * OPEN * x / first_needs for d, x in zip(data, volume)]
        show(month)


if __name__ == "__main__":
    with open("core/src/test/resources/dev/shakeout/core/enterprise/tenders.csv", "w", newline="") as file:
        main(file)
