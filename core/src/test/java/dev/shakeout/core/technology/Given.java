package dev.shakeout.core.technology;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.MarketPass;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.simulation.Small.Setting;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Rows;
import java.util.Arrays;

/** What tests of technology set: teams, outlays, users; and a technology without luck or progress. */
final class Given {

    private Given() {}

    /** Everybody trains; teams and outlays as given, against a plan of 100 fen a month. */
    static Mechanism[] laboratories(Setting team, Setting training) {
        return new Mechanism[] {
            Small.set(Phase.REGIME, Columns.FRONTIER, 1),
            Small.set(Phase.REGIME, Columns.KEY_PEOPLE, team),
            Small.set(Phase.REGIME, Columns.TRAINING_PLAN, 100),
            Small.set(Phase.REGIME, Columns.TRAINING, training)
        };
    }

    /** Ten key people each, and the plan is spent. */
    static Mechanism[] laboratories() {
        return laboratories((firm, month) -> 10, (firm, month) -> 100);
    }

    /** Whatever a number of a firm in the first segment is: set at the start, if known by then, and every month. */
    static Mechanism inSegment(Phase phase, Column column, Setting value) {
        return inSegment(phase, column, 0, value);
    }

    static Mechanism inSegment(Phase phase, Column column, int segment, Setting value) {
        return Declaration.of("set " + column + " in " + segment, phase, "A test sets a number per segment.")
                .writes(column)
                .onMarket(world -> {
                    Rows rows = world.rows(column, segment);
                    return new MarketPass() {
                        @Override
                        public void start() {
                            advance(0);
                        }

                        @Override
                        public void advance(int month) {
                            for (int r = 0; r < world.rowCount(); r++) {
                                double x = value.of(world.roster().name(r), month);
                                if (!Double.isNaN(x)) {
                                    Arrays.fill(rows.row(r), x);
                                }
                            }
                        }
                    };
                });
    }

    /** Research and what is opened of it, in laboratories of ten people that spend 100 a month. */
    static Small small(Firm... firms) {
        return small(laboratories(), firms);
    }

    static Small small(Mechanism[] laboratories, Firm... firms) {
        return Small.of(Model.of(Technology.MECHANISM, OpenModels.MECHANISM).with(laboratories), firms);
    }

    /** No luck, no progress, adoption at once and for free, and runs that end every month but for 2 in a billion. */
    static Small still(Small small) {
        return small.with(Technology.NOISE, 0)
                .with(Technology.PROGRESS, 0)
                .with(Technology.SPILLOVER, 0)
                .with(Technology.OPEN_SPILLOVER, 0)
                .with(Technology.HARDWARE_DECLINE, 0)
                .with(Technology.COMPETENCE, 20)
                .with(Technology.RUN_MONTHS, 1)
                .with(OpenModels.ADOPTION_GAIN, 0)
                .with(OpenModels.ADOPTION_COST, 0)
                .with(OpenModels.ADOPTION_RATE, 1e3);
    }

    /** A firm with a capability of 0.2. */
    static Firm firm(String name) {
        return Firm.startup(name).with(Firm.CAPABILITY, 0.2);
    }

    static Firm challenger(double capability) {
        return Firm.challenger("C").coreCashFlow(1e9).with(Firm.CAPABILITY, capability);
    }
}
