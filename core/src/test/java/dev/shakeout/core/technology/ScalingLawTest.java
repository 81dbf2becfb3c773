package dev.shakeout.core.technology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ScalingLawTest {

    /** 1e23, which lies midway between two doubles: the even one of them. */
    private static final double OPERATIONS = 10 * 1e22;

    /** What the new estimate was circulated as at first, rounded; the paper's table has more digits, and other ones. */
    private static final ScalingLaw FIRST_VERSION = new ScalingLaw(1.82, 514.0, 0.35, 2115.2, 0.37);

    /** Check (d) of MODEL 4.1 at 1e23 operations: 78 tokens per parameter and a loss of 2.005 as printed in 2022. */
    @Test
    void aTrillionTrillionthOperationsGoFurtherThanWasPrinted() {
        assertEquals(78, tokensPerParameter(ScalingLaw.HOFFMANN_2022), 0.5);
        assertEquals(2.005, best(ScalingLaw.HOFFMANN_2022), 0.0005);
        assertEquals(14, tokensPerParameter(FIRST_VERSION), 0.5);
        assertEquals(2.026, best(FIRST_VERSION), 0.0005);
        // by the formula with the digits of the paper's table, in Python: 19.22 and 2.0321
        assertEquals(19.22, tokensPerParameter(ScalingLaw.BESIROGLU_2024), 0.005);
        assertEquals(2.0321, best(ScalingLaw.BESIROGLU_2024), 0.00005);
    }

    private static double tokensPerParameter(ScalingLaw law) {
        return law.bestTokens(OPERATIONS) / law.bestParameters(OPERATIONS);
    }

    private static double best(ScalingLaw law) {
        return law.loss(law.bestParameters(OPERATIONS), law.bestTokens(OPERATIONS));
    }

    /** αβ/(α+β): 0.154 and 0.178, between which and 0.05 the default of the model's α lies. */
    @Test
    void capabilityPerNatIsTheSlopeOfLogLoss() {
        assertEquals(0.154, ScalingLaw.HOFFMANN_2022.capabilityPerNat(), 0.0005);
        assertEquals(0.178, ScalingLaw.BESIROGLU_2024.capabilityPerNat(), 0.0005);
        for (ScalingLaw law : new ScalingLaw[] {ScalingLaw.HOFFMANN_2022, ScalingLaw.BESIROGLU_2024}) {
            double slope = StrictMath.log(reducible(law, OPERATIONS) / reducible(law, 1e25)) / StrictMath.log(100);
            assertEquals(
                    law.capabilityPerNat(), slope, 1e-9); // a power law exactly; losses lose 7 digits by the difference
        }
    }

    private static double reducible(ScalingLaw law, double operations) {
        return law.loss(law.bestParameters(operations), law.bestTokens(operations)) - law.floor();
    }

    /** A tenth more or less of the best size, at the same compute, is worse. */
    @Test
    void theBestSplitIsTheBest() {
        for (ScalingLaw law : new ScalingLaw[] {ScalingLaw.HOFFMANN_2022, ScalingLaw.BESIROGLU_2024}) {
            for (double operations : new double[] {1e20, OPERATIONS, 1e26}) {
                double n = law.bestParameters(operations);
                double loss = law.loss(n, operations / 6 / n);
                assertEquals(operations, 6 * n * law.bestTokens(operations), 1e-14 * operations);
                assertTrue(loss < law.loss(1.1 * n, operations / 6 / (1.1 * n)));
                assertTrue(loss < law.loss(0.9 * n, operations / 6 / (0.9 * n)));
            }
        }
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ScalingLaw(1, -1, 0.3, 1, 0.3));
        assertThrows(IllegalArgumentException.class, () -> new ScalingLaw(1, 1, 0.3, 1, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> ScalingLaw.HOFFMANN_2022.bestParameters(0));
    }
}
