package dev.shakeout.core.world;

import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Lays out what a market says of its parameters as rows: lane by lane where priors are drawn, firm by firm in tiles. Rows of
 * one number are shared.
 */
final class ParameterRows {

    private final Market market;
    private final Roster roster;
    private final Layout layout;
    private final int length;
    private final int rowCount;

    /** By lane, if priors are drawn: the firms with what is assumed of them in that lane. Else nobody. */
    private final Roster[] drawn;

    private final Map<Long, double[]> constants = new HashMap<>();

    ParameterRows(Market market, Roster roster, Layout layout, int length, int rowCount, Lanes lanes) {
        this.market = market;
        this.roster = roster;
        this.layout = layout;
        this.length = length;
        this.rowCount = rowCount;
        drawn = lanes.drawsPriors() ? draw(lanes) : new Roster[0];
    }

    /** Lanes with the same draw share its firms; in the population layout there is one lane. */
    private Roster[] draw(Lanes lanes) {
        Map<Lanes.Drawn, Roster> byDraw = new HashMap<>();
        Roster[] byLane = new Roster[layout == Layout.ENSEMBLE ? length : 1];
        for (int i = 0; i < byLane.length; i++) {
            byLane[i] = byDraw.computeIfAbsent(lanes.draw(i), draw -> roster.drawn(lanes.seed(), draw));
        }
        return byLane;
    }

    /** The rows of one number, which nobody may change. */
    Collection<double[]> shared() {
        return constants.values();
    }

    /** The rows of {@code parameter}; in segment or vertical number {@code segment}, or of the whole if that is negative. */
    double[][] rows(Parameter parameter, int segment) {
        double[][] rows = new double[rowCount][];
        if (!parameter.scope().perFirm()) {
            Arrays.fill(rows, lanesOf(whose -> marketValue(whose, parameter, segment)));
        } else if (layout == Layout.ENSEMBLE) {
            for (int r = 0; r < rowCount; r++) {
                int firm = r;
                rows[r] = lanesOf(whose -> firmValue(whose, parameter, firm, segment));
            }
        } else {
            for (int r = 0; r < rowCount; r++) {
                rows[r] = tile(parameter, r, segment);
            }
        }
        return rows;
    }

    /** A number as a row: of one value if no lane differs. */
    private double[] lanesOf(ToDoubleFunction<Roster> value) {
        if (drawn.length <= 1) {
            return constant(value.applyAsDouble(whoIs(0)));
        }
        IdentityHashMap<Roster, Double> known = new IdentityHashMap<>();
        double[] row = new double[length];
        boolean equal = true;
        for (int i = 0; i < length; i++) {
            row[i] = known.computeIfAbsent(drawn[i], value::applyAsDouble);
            equal &= row[i] == row[0];
        }
        return equal ? constant(row[0]) : row;
    }

    private Roster whoIs(int lane) {
        return drawn.length == 0 ? roster : drawn[lane];
    }

    private double[] tile(Parameter parameter, int r, int segment) {
        double[] row = new double[length];
        int count = Math.min(length, roster.size() - r * length);
        boolean equal = count == length;
        for (int i = 0; i < count; i++) {
            row[i] = firmValue(whoIs(0), parameter, r * length + i, segment);
            equal &= row[i] == row[0];
        }
        return equal ? constant(row[0]) : row;
    }

    private double marketValue(Roster whose, Parameter parameter, int segment) {
        return segment < 0
                ? whose.value(parameter)
                : whose.value(parameter, market.submarkets(parameter).get(segment));
    }

    private double firmValue(Roster whose, Parameter parameter, int firm, int segment) {
        return segment < 0
                ? whose.value(parameter, firm)
                : whose.value(parameter, firm, market.submarkets(parameter).get(segment));
    }

    /** A row that holds {@code value} everywhere: one for all who ask for it. */
    double[] constant(double value) {
        return constants.computeIfAbsent(Double.doubleToRawLongBits(value + 0.0), bits -> {
            double[] row = new double[length];
            Arrays.fill(row, value);
            return row;
        });
    }
}
