package dev.shakeout.core.enterprise;

import dev.shakeout.core.ensemble.Ensemble;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.market.Vertical;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.simulation.Small.Seen;
import dev.shakeout.core.simulation.Small.Setting;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * One vertical whose suppliers' models, costs and fates a test sets: nothing but tenders moves. Unless told otherwise,
 * everybody trains base models of quality 0 that cost 1 CNY to serve, needs do not grow, customers move for free, all
 * suppliers are invited, data are worth nothing, projects take no work by hand, and there is no open model.
 */
final class Fair {

    static final String HERE = "here";

    /** exp and log are exact to 3e-13; a month has some dozens of roundings and three exponentials in a row. */
    static final double ROUNDING = 1e-11;

    private final List<Firm> firms = new ArrayList<>();
    private final List<Mechanism> settings = new ArrayList<>();
    private final List<Intervention> pulls = new ArrayList<>();
    private Vertical vertical = Vertical.of(HERE, 1e8)
            .with(Vertical.OPENNESS, 1)
            .with(Vertical.EXCLUSIVITY, 0)
            .with(Vertical.LICENCE_DELAY, 0)
            .with(Pricing.SENSITIVITY, 0.5)
            .with(Tenders.SELF_HOSTED, 0)
            .with(Tenders.GROWTH, 0)
            .with(Tenders.MIGRATION_COST, 0)
            .with(Tenders.SHORTLIST, 1_000)
            .with(Tenders.FLYWHEEL_MAX, 0)
            .with(Tenders.CUSTOMISATION, 0)
            .with(Tenders.NESTING, 1);
    private Market market =
            Market.of("fair", Small.START).with(Tenders.EXPECTATION, 0).with(Wholesale.JUDGEMENT, 1e-9);
    private int replications = 1;
    private Column[] watched = {Tenders.VOLUME, Tenders.BILLING, Tenders.PRICE, Tenders.SELF_VOLUME, Tenders.UNSERVED};

    Fair(Firm... firms) {
        this.firms.addAll(Arrays.asList(firms));
    }

    /** A firm that sells for {@code sales} CNY a month here. */
    static Firm selling(Firm firm, double sales) {
        return firm.in(HERE, Tenders.SALES, Value.given(sales));
    }

    static Firm independent(String name, double sales) {
        return selling(Firm.startup(name), sales);
    }

    static Firm cloud(String name, double sales) {
        return selling(Firm.incumbent(name).with(Tenders.ENTRY_RATE, 0).with(Pricing.ECOSYSTEM_VALUE, 0), sales);
    }

    Fair with(Parameter parameter, double value) {
        if (parameter.scope().perVertical() && !parameter.scope().perFirm()) {
            vertical = vertical.with(parameter, value);
        } else {
            market = market.with(parameter, value);
        }
        return this;
    }

    /** In place of what was set before. */
    Fair set(Column column, Setting value) {
        settings.removeIf(m -> m.declaration().writes().contains(column));
        settings.add(Small.set(column == Columns.ACTIVE ? Phase.REGIME : Phase.PRODUCT, column, value));
        return this;
    }

    Fair set(Column column, String firm, IntToDoubleFunction value) {
        return set(column, (name, month) -> name.equals(firm) ? value.applyAsDouble(month) : usual(column));
    }

    /** The best open model: its capability month by month. */
    Fair openModel(IntToDoubleFunction capability) {
        return set(Columns.OPEN_FLOOR, (name, month) -> capability.applyAsDouble(month));
    }

    Fair pulling(Intervention... more) {
        pulls.addAll(Arrays.asList(more));
        return this;
    }

    Fair replications(int count) {
        replications = count;
        return this;
    }

    Fair watching(Column... more) {
        Column[] all = Arrays.copyOf(watched, watched.length + more.length);
        System.arraycopy(more, 0, all, watched.length, more.length);
        watched = all;
        return this;
    }

    private static double usual(Column column) {
        return column == Columns.UNIT_COST || column == Columns.FRONTIER || column == Columns.ACTIVE ? 1 : 0;
    }

    private boolean isSet(Column column) {
        return settings.stream().anyMatch(m -> m.declaration().writes().contains(column));
    }

    Seen run(int months) {
        return Small.of(model(), all())
                .pulling(pulls.toArray(Intervention[]::new))
                .replications(replications)
                .run(months, watched);
    }

    /** What {@code measure} of the first firm is at the end of {@code month}, 0 being the start, in one replication. */
    double measured(Measure measure, int month) {
        return Ensemble.of(all(), model().observing(measure))
                .months(Math.max(month, 1))
                .replications(1)
                .seed(1)
                .run(Scenario.named("test", pulls.toArray(Intervention[]::new)))
                .summary(measure.name(), firms.get(0).name(), month)
                .mean();
    }

    private Market all() {
        return market.verticals(vertical).firms(firms.toArray(Firm[]::new));
    }

    private Model model() {
        for (Column column : new Column[] {Columns.UNIT_COST, Columns.FRONTIER}) {
            if (!isSet(column)) {
                set(column, (name, month) -> usual(column));
            }
        }
        if (!isSet(Columns.OPEN_PRICE)) {
            set(Columns.OPEN_PRICE, (name, month) -> 1);
        }
        return Model.of(Tenders.MECHANISM).with(settings.toArray(Mechanism[]::new));
    }

    /** What firm {@code name} won in {@code month}, of contracts that run {@code length} months: millions of tokens a month. */
    static double won(Seen seen, String name, int month, double length) {
        return seen.at(Tenders.VOLUME, name, month)
                - seen.at(Tenders.VOLUME, name, month - 1) * StrictMath.exp(-1 / length);
    }
}
