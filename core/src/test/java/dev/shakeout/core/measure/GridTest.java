package dev.shakeout.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GridTest {

    private static final double INF = Double.POSITIVE_INFINITY;

    @Test
    void wholeNumbersUpTo2048ZeroAndInfinityComeBackExactly() {
        for (int x = -2_048; x <= 2_048; x++) {
            assertEquals(x, grid(x).quantile(0.5));
        }
        assertEquals(INF, grid(INF).quantile(0.5));
    }

    @Test
    void cellsAreAtMostOneThousandthWideAndHoldWhatIsNearest() {
        double width = 1.0 / 1_024;

        assertEquals(1, grid(1 + 0.499 * width).quantile(0));
        assertEquals(1 + width, grid(1 + 0.501 * width).quantile(0));
        assertEquals(2, grid(2 - 0.499 * width).quantile(0)); // rounds over the power of two
        assertEquals(-1 - width, grid(-1 - 0.501 * width).quantile(0));
    }

    @Test
    void quantilesAreOfType7() {
        Grid grid = grid(1, 2, 4, 8, 16);

        assertEquals(1, grid.quantile(0));
        assertEquals(1.5, grid.quantile(0.125));
        assertEquals(4, grid.quantile(0.5));
        assertEquals(16, grid.quantile(1));
    }

    @Test
    void negativeValuesComeBeforeZeroAndPositiveOnes() {
        Grid grid = grid(3, -1, 0, INF, -5, 1e-300, -1e12);

        assertEquals(List.of("-1.0 1", "0.0 1"), cells(grid).subList(2, 4));
        assertEquals(-1e12, grid.quantile(0), 0.5e-3 * 1e12);
        assertEquals(0, grid.quantile(0.5));
        assertEquals(INF, grid.quantile(1));
    }

    @Test
    void cellsAreHandedOutInOrderWithTheirCounts() {
        Grid grid = grid(2, -7, 2, 0);
        grid.add(2, 5);
        grid.add(9, 0);

        assertEquals(List.of("-7.0 1", "0.0 1", "2.0 7"), cells(grid));
        assertEquals(9, grid.count());
    }

    @Test
    void everyMagnitudeHasACell() {
        for (double x = 1.5e-300; x < 1e300; x *= 1e10) {
            assertEquals(x, grid(x).quantile(0), 0.5e-3 * x); // half of 0.1 %
        }
        assertEquals(0, grid(Double.MIN_VALUE).quantile(0));
    }

    @Test
    void refusesWhatHasNoPlace() {
        assertThrows(IllegalArgumentException.class, () -> grid(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> grid(-INF));
        assertThrows(IllegalArgumentException.class, () -> grid(1).add(1, -1));
        assertThrows(IllegalArgumentException.class, () -> new Grid().quantile(0.5));
        assertThrows(IllegalArgumentException.class, () -> grid(1).quantile(-0.5));
    }

    static Grid grid(double... values) {
        Grid grid = new Grid();
        for (double value : values) {
            grid.add(value);
        }
        return grid;
    }

    static List<String> cells(Grid grid) {
        List<String> cells = new ArrayList<>();
        grid.forEachCell((value, count) -> cells.add(value + " " + count));
        return cells;
    }
}
