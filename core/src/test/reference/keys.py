"""Prints the values that KeysTest expects, computed from the definition of a key; Python standard library only."""

MASK = (1 << 64) - 1
GOLDEN = 0x9E3779B97F4A7C15


def mix(z):
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9 & MASK
    z = (z ^ z >> 27) * 0x94D049BB133111EB & MASK
    return z ^ z >> 31


def hash_of(name):
    h = 0xCBF29CE484222325
    for byte in name.encode("utf-8"):
        h = (h ^ byte) * 0x100000001B3 & MASK
    return mix(h)


def of_replication(seed, replication):
    return mix(mix(seed & MASK) + (replication + 1) * GOLDEN & MASK)


def of_month(month, code, ordinal=0):
    return mix(code + ((ordinal & 0xFFFFFFFF) << 32 | month & 0xFFFFFFFF) * GOLDEN & MASK)


def bits(seed, replication, firm, month, purpose, ordinal=0):
    return mix(of_replication(seed, replication) + firm + of_month(month, hash_of(purpose), ordinal) & MASK)


def show(label, value):
    print("%-60s 0x%016xL" % (label, value))


for name in ("", "a", "foobar", "智谱", "Ωmega 🚀"):
    show("hash %r" % name, hash_of(name))
show("replication 0 of seed 2025", of_replication(2025, 0))
show("replication 9999 of seed -1", of_replication(-1, 9999))
show("month 3 of turnover.exit", of_month(3, hash_of("turnover.exit")))
show("month 3 of turnover.exit, ordinal 2", of_month(3, hash_of("turnover.exit"), 2))
show("month -1 of turnover.exit", of_month(-1, hash_of("turnover.exit")))
show("bits 2025, 7, Alpha, 12, talent.leave", bits(2025, 7, hash_of("Alpha"), 12, "talent.leave"))
show("bits 2025, 7, member 41 of fringe, 12, talent.leave, 3",
     bits(2025, 7, hash_of("fringe") + 41 * GOLDEN & MASK, 12, "talent.leave", 3))
