package dev.shakeout.core.technology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalingLawTest {

    /** 1e23, which lies midway between two doubles: the even one of them. */
    private static final double OPERATIONS = 10 * 1e22;

    /** What the new estimate was circulated as at first, rounded; the paper's table has more digits, and other ones. */
    private static final ScalingLaw FIRST_VERSION = new ScalingLaw(1.82, 514.0, 0.35, 2115.2, 0.37);

    /**
     * At 1e23 operations: 78 tokens per parameter and a loss of 2.005 as printed in 2022, 14 and 2.026 by
     * the first version of the new estimate; by the one that is shipped it is what {@link #search} finds.
     */
    @ParameterizedTest(name = "{0}: {1} tokens per parameter, {2}")
    @CsvSource({"2022, 78, 0.5, 2.005, 0.0005", "first, 14, 0.5, 2.026, 0.0005", "2024, 19.22, 0.005, 2.0321, 0.00005"})
    void aTrillionTrillionthOperationsGoFurtherThanWasPrinted(
            String which, double tokens, double digit, double loss, double digitOfLoss) {
        ScalingLaw law = Map.of(
                        "2022", ScalingLaw.HOFFMANN_2022, "first", FIRST_VERSION, "2024", ScalingLaw.BESIROGLU_2024)
                .get(which);
        assertEquals(tokens, tokensPerParameter(law), digit);
        assertEquals(loss, best(law), digitOfLoss);
    }

    /** What is printed in the papers, E, A, α, B, β, and nothing else of the class: the least loss over sizes of equal compute. */
    @ParameterizedTest(name = "{0} + {1}/N^{2} + {3}/D^{4}")
    @CsvSource({"1.69, 406.4, 0.34, 410.7, 0.28", "1.8172, 482.01, 0.3478, 2085.43, 0.3658"})
    void theBestSplitIsTheOneASearchFinds(double floor, double a, double alpha, double b, double beta) {
        ScalingLaw law = floor < 1.7 ? ScalingLaw.HOFFMANN_2022 : ScalingLaw.BESIROGLU_2024;
        for (double operations : new double[] {1e20, OPERATIONS, 1e26}) {
            DoubleUnaryOperator learnable = lnSize -> {
                double tokens = operations / (6 * StrictMath.exp(lnSize));
                return a * StrictMath.exp(-alpha * lnSize) + b * StrictMath.pow(tokens, -beta);
            };
            double lnSize = search(learnable, StrictMath.log(1e6), StrictMath.log(1e14));
            double size = StrictMath.exp(lnSize);
            assertEquals(size, law.bestParameters(operations), 1e-6 * size); // √ of a rounding: how flat a minimum is
            assertEquals(floor + learnable.applyAsDouble(lnSize), best(law, operations), 1e-14);
        }
    }

    /** Where {@code f}, which falls and then rises, is least: the interval is cut by the golden section a hundred times. */
    private static double search(DoubleUnaryOperator f, double from, double to) {
        double golden = (StrictMath.sqrt(5) - 1) / 2;
        double low = from;
        double high = to;
        for (int cut = 0; cut < 100; cut++) {
            double left = high - golden * (high - low);
            double right = low + golden * (high - low);
            if (f.applyAsDouble(left) < f.applyAsDouble(right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return (low + high) / 2;
    }

    private static double tokensPerParameter(ScalingLaw law) {
        return law.bestTokens(OPERATIONS) / law.bestParameters(OPERATIONS);
    }

    private static double best(ScalingLaw law) {
        return best(law, OPERATIONS);
    }

    private static double best(ScalingLaw law, double operations) {
        return law.loss(law.bestParameters(operations), law.bestTokens(operations));
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
