"""Bertrand-Nash prices under nested logit demand, in 50-digit decimal arithmetic. Python standard library only.

Each owner's profit  sum_k s_k(p) (p_k - c_k)  is written down from the definition of the shares, its derivatives are
taken by central differences, and Newton's method finds the prices at which all of them vanish; the price of a product
whose derivative at the floor is negative stays at the floor. Nothing of the fixed-point map of the library is used.

Writes core/src/test/resources/dev/shakeout/core/choice/bertrand.csv, seen from the project's root:
case, sensitivity, nesting, floor (empty: none), owner, nest, appeal, cost, price, share.
"""

import random
from decimal import Decimal, getcontext

getcontext().prec = 50
H = Decimal(10) ** -18


def shares(price, case):
    alpha, lam = case["sensitivity"], case["nesting"]
    weight = [((v - alpha * p) / lam).exp() for (_, _, v, _), p in zip(case["products"], price)]
    sums = {}
    for (_, nest, _, _), w in zip(case["products"], weight):
        sums[nest] = sums.get(nest, 0) + w
    inclusive = {g: (lam * a.ln()).exp() for g, a in sums.items()}
    total = 1 + sum(inclusive.values())
    return [w / sums[nest] * inclusive[nest] / total for (_, nest, _, _), w in zip(case["products"], weight)]


def profit(owner, price, case):
    return sum(s * (p - c) for (o, _, _, c), p, s in zip(case["products"], price, shares(price, case)) if o == owner)


def moved(price, j, h):
    return price[:j] + [price[j] + h] + price[j + 1:]


def gradient(j, price, case):
    owner = case["products"][j][0]
    return (profit(owner, moved(price, j, H), case) - profit(owner, moved(price, j, -H), case)) / (2 * H)


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


def equilibrium(case):
    n = len(case["products"])
    floor = case["floor"]
    bound = set()
    price = [c + case["nesting"] / case["sensitivity"] for (_, _, _, c) in case["products"]]
    for _ in range(200):
        free = [j for j in range(n) if j not in bound]
        for j in bound:
            price[j] = floor
        now = [gradient(j, price, case) for j in free]
        step = Decimal(10) ** -14
        jacobian = [
            [(gradient(j, moved(price, k, step), case) - gradient(j, moved(price, k, -step), case)) / (2 * step) for k in free]
            for j in free
        ]
        delta = solve(jacobian, [-g for g in now]) if free else []
        largest = max((abs(d) for d in delta), default=Decimal(0))
        damp = min(Decimal(1), 1 / (2 * largest)) if largest else Decimal(1)
        for j, d in zip(free, delta):
            price[j] += damp * d
        if largest < Decimal(10) ** -16:
            below = [j for j in free if floor is not None and price[j] < floor]
            freed = [j for j in bound if gradient(j, price, case) > 0]
            if not below and not freed:
                return price
            bound = (bound | set(below)) - set(freed)
    raise ArithmeticError(f"no equilibrium found for {case}")


def cases():
    dice = random.Random(7)
    yield dict(sensitivity=Decimal(1), nesting=Decimal(1), floor=None, products=[(0, 0, Decimal(2), Decimal(0))])
    for number in range(24):
        n = dice.choice([2, 3, 4, 5, 6])
        nests = dice.choice([1, 2, 3])
        owners = n if number % 2 == 0 else dice.randint(1, n - 1)
        products = [
            (
                o if o < owners else dice.randrange(owners),
                dice.randrange(nests),
                Decimal(dice.randint(-100, 400)) / 100,
                Decimal(dice.randint(-100, 200)) / 100,
            )
            for o in range(n)
        ]
        yield dict(
            sensitivity=Decimal(dice.randint(30, 200)) / 100,
            nesting=Decimal(1) if number % 4 == 0 else Decimal(dice.randint(35, 100)) / 100,
            floor=None if number % 3 else Decimal(dice.randint(0, 200)) / 100,
            products=products,
        )


if __name__ == "__main__":
    with open("core/src/test/resources/dev/shakeout/core/choice/bertrand.csv", "w", newline="") as out:
        out.write("case,sensitivity,nesting,floor,owner,nest,appeal,cost,price,share\n")
        for number, case in enumerate(cases()):
            price = equilibrium(case)
            for (owner, nest, v, c), p, s in zip(case["products"], price, shares(price, case)):
                floor = "" if case["floor"] is None else case["floor"]
                out.write(
                    f"{number},{case['sensitivity']},{case['nesting']},{floor},{owner},{nest},{v},{c},{p:.17g},{s:.17g}\n"
                )
