"""Writes the table of dev.shakeout.core.numeric.Log; Python standard library only.

    python3 log_table.py > ../../main/resources/dev/shakeout/core/numeric/log.table

Line i is for numbers near z = 1 + i/32 where i is below 12, and near z = (1 + i/32) / 2 from there on, so that z runs
from 0.6875 to 1.34375 and includes 1. It holds the reciprocal of z, rounded to double, and minus the logarithm of that
reciprocal.
"""

from decimal import Decimal
from precise import bits, nearest

print("# reciprocal, minus its logarithm: bits of IEEE 754 doubles; made by src/test/reference/log_table.py")
for i in range(32):
    z = 1 + Decimal(i) / 32
    reciprocal = Decimal(nearest(1 / z if i < 12 else 2 / z))
    print(bits(reciprocal), bits(-reciprocal.ln()))
