package dev.shakeout.core.mechanism;

import dev.shakeout.core.market.Quantity;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.World;
import java.util.Set;
import java.util.function.Function;

/**
 * Something observed of firms, computed when somebody looks and read by no mechanism.
 *
 * @param name  as it stands in results, such as {@code mau}
 * @param unit  of the numbers
 * @param reads what it is computed from
 * @param on    binds it to a world
 */
public record Measure(String name, String unit, Set<Quantity> reads, Function<World, Reader> on) {

    /** A measure bound to a world. */
    @FunctionalInterface
    public interface Reader {
        /** Writes the measure of the firms of row {@code r} to {@code out}. */
        void read(int r, double[] out);
    }

    /** A column, times {@code scale}. */
    public static Measure of(String name, String unit, Column column, double scale) {
        return new Measure(name, unit, Set.of(column), world -> {
            var rows = world.rows(column);
            return (r, out) -> {
                double[] x = rows.row(r);
                for (int i = 0; i < out.length; i++) {
                    out[i] = scale * x[i];
                }
            };
        });
    }
}
