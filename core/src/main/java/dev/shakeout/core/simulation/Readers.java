package dev.shakeout.core.simulation;

import dev.shakeout.core.market.Quantity;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Binds measures and columns to a world for somebody who only looks. */
public final class Readers {

    private Readers() {}

    /** The readers of {@code measures} on {@code world}. */
    public static List<Measure.Reader> of(List<Measure> measures, World world) {
        List<Measure.Reader> readers = new ArrayList<>();
        for (Measure m : measures) {
            world.bind("the measure " + m.name(), m.reads(), Set.of());
            readers.add(m.on().apply(world));
        }
        world.bind("the engine", Set.of(), Set.of());
        return readers;
    }

    /** The rows of columns of the market or of firms. */
    public static List<Rows> columns(World world, Column... columns) {
        Set<Quantity> all = new LinkedHashSet<>(List.of(columns));
        world.bind("an observer", all, Set.of());
        List<Rows> rows = new ArrayList<>();
        for (Column c : columns) {
            rows.add(world.rows(c));
        }
        world.bind("the engine", Set.of(), Set.of());
        return rows;
    }
}
