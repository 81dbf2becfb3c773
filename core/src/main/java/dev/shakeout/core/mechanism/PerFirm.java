package dev.shakeout.core.mechanism;

import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.World;
import java.util.List;

/** A mechanism written firm by firm: a walk over the rows that calls the rule for each active firm. */
record PerFirm(Declaration said, FirmRule rule) implements Mechanism {

    @Override
    public Declaration declaration() {
        return said.touches(Columns.ACTIVE) ? said : said.reads(Columns.ACTIVE);
    }

    @Override
    public boolean isSingleStep() {
        return true;
    }

    @Override
    public List<Step> on(World world) {
        FirmView view = new FirmView(world, said);
        return List.of(Step.rows(FirmWalks.of(view, rule, world.rows(Columns.ACTIVE), Living.of(world))));
    }
}
