package dev.shakeout.core.world;

import dev.shakeout.core.market.Quantity;
import dev.shakeout.core.market.Submarket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What may never be made or lost: money to the fen, people and users to a part in 10^9, no balance
 * beyond 2^53 fen, and nothing that is not a number.
 *
 * <p>Money is summed from the cash rows the mechanisms use, not from the ledger's own entries, and compared with the
 * sectors' balances lane by lane (in the population layout: position by position), exactly.
 */
public final class Audit {

    /** Largest integer below which every integer is a double. */
    private static final double EXACT = 0x1p53;

    /** Largest balance there may be. */
    private static final double LARGEST = EXACT - 1;

    /** Relative imbalance of people and users that rounding may cause. */
    private static final double ROUNDING = 1e-9;

    /** The largest imbalances found: money in fen, people and users relative to their stock. */
    public record Imbalance(double moneyFen, double people, double users) {

        /** Nothing found. */
        public static final Imbalance NONE = new Imbalance(0, 0, 0);

        /** The larger of both, item by item. */
        public Imbalance worse(Imbalance other) {
            return new Imbalance(
                    Math.max(moneyFen, other.moneyFen), Math.max(people, other.people), Math.max(users, other.users));
        }
    }

    /** What went wrong first in a lane. */
    public record Finding(int lane, int month, String what) {}

    private final class Watch {
        final Stock stock;
        final String where;
        final List<Rows> perFirm = new ArrayList<>();
        final List<Rows> perMarket = new ArrayList<>();
        final List<Rows> inflows = new ArrayList<>();
        final double[] total;
        final Sum sum;
        final double[] start;

        Watch(Stock stock, int segment, String where) {
            this.stock = stock;
            this.where = where;
            for (Column c : stock.states()) {
                (c.scope().perFirm() ? perFirm : perMarket)
                        .add(world.allRows(c, c.scope().perSubmarket() ? segment : -1));
            }
            for (Column c : stock.inflows()) {
                inflows.add(world.allRows(c, c.scope().perSubmarket() ? segment : -1));
            }
            total = world.scratch();
            start = world.scratch();
            sum = new Sum(world.layout(), false, total, world.rowCount());
            settle();
        }

        /** From here on it must stay what it is now. */
        void settle() {
            measure();
            System.arraycopy(total, 0, start, 0, start.length);
        }

        void begin() {
            sum.clear();
        }

        void look(int r) {
            if (perFirm.size() == 1) {
                sum.add(r, perFirm.get(0).row(r));
                return;
            }
            Arrays.fill(row, 0);
            for (Rows rows : perFirm) {
                Sum.plus(row, rows.row(r), row.length);
            }
            sum.add(r, row);
        }

        void end(List<Watch> siblings) {
            sum.close(Stream.concat(Stream.of(this), siblings.stream())
                    .map(w -> w.sum)
                    .toArray(Sum[]::new));
            for (Rows rows : perMarket) {
                Sum.plus(total, rows.row(0), total.length);
            }
            for (Rows rows : inflows) {
                minus(total, rows.row(0));
            }
        }

        void measure() {
            begin();
            for (int k = 0; k < world.rowCount(); k++) {
                look(world.order(k));
            }
            end(List.of());
        }
    }

    private final World world;
    private final List<Watch> watches = new ArrayList<>();
    private final double[] row;
    private final double[] money;
    private final double[] size;
    private final double[] together;
    private final Rows cash;
    private final Map<Rows, Column> perFirm = new LinkedHashMap<>();
    private final List<Rows> perMarket = new ArrayList<>();
    private final boolean[] failed;
    private final List<Finding> findings = new ArrayList<>();
    private Imbalance worst = Imbalance.NONE;

    // columns per firm: those that are looked at after a sweep, by sweep, and those at the end of the month
    private Rows[][] early = {};
    private Rows[] late;

    /** An audit of {@code world} that holds {@code stocks} to what they are now. */
    public Audit(World world, List<Stock> stocks) {
        this.world = world;
        row = world.scratch();
        money = world.scratch();
        size = world.scratch();
        together = world.scratch();
        cash = world.allRows(Columns.CASH, -1);
        world.forEachColumn((column, rows) -> {
            if (rows != cash) {
                if (column.scope().perFirm()) {
                    perFirm.put(rows, column);
                } else {
                    perMarket.add(rows);
                }
            }
        });
        late = perFirm.keySet().toArray(Rows[]::new);
        failed = new boolean[world.length()];
        for (Stock stock : stocks) {
            Optional<Column> divided = stock.states().stream()
                    .filter(c -> c.scope().perSubmarket())
                    .findFirst();
            if (divided.isEmpty()) {
                watches.add(new Watch(stock, -1, ""));
                continue;
            }
            List<? extends Submarket> places = world.market().submarkets(divided.get());
            for (int s = 0; s < places.size(); s++) {
                watches.add(new Watch(stock, s, " in " + places.get(s).name()));
            }
        }
    }

    /** Forgets what it has found, and holds stocks to what they are now: for a world that has been restarted. */
    public void restart() {
        Arrays.fill(failed, false);
        findings.clear();
        worst = Imbalance.NONE;
        watches.forEach(Watch::settle);
    }

    /**
     * From here on the columns of set k are looked at by {@link #lookEarly} with that number: nobody changes them later in
     * the month, and then they are still at hand.
     */
    public void lookEarlyAt(List<? extends Set<? extends Quantity>> columns) {
        early = columns.stream()
                .map(set -> perFirm.keySet().stream()
                        .filter(rows -> set.contains(perFirm.get(rows)))
                        .toArray(Rows[]::new))
                .toArray(Rows[][]::new);
        late = perFirm.keySet().stream()
                .filter(rows -> columns.stream().noneMatch(set -> set.contains(perFirm.get(rows))))
                .toArray(Rows[]::new);
    }

    /** Looks at everything at the end of {@code month}. Returns the first new finding, if there is one. */
    public Optional<Finding> check(int month) {
        begin();
        for (int k = 0; k < world.rowCount(); k++) {
            for (int set = 0; set < early.length; set++) {
                lookEarly(set, world.order(k));
            }
            look(world.order(k));
        }
        return end(month, List.of());
    }

    /** Begins a look at every row in order: {@link #look} row by row, then {@link #end}. */
    public void begin() {
        Arrays.fill(money, 0);
        Arrays.fill(size, 0);
        Arrays.fill(together, 0);
        watches.forEach(Watch::begin);
    }

    /** Looks at the columns of set {@code k} of the firms of row {@code r}, which change no more this month. */
    public void lookEarly(int k, int r) {
        addAll(early[k], r);
    }

    /** Looks at all that {@link #lookEarly} leaves of the firms of row {@code r}, best while they are at hand. */
    public void look(int r) {
        plusBoth(money, size, cash.row(r));
        addAll(late, r);
        for (Watch watch : watches) {
            watch.look(r);
        }
    }

    private void addAll(Rows[] columns, int r) {
        int k = 0;
        for (; k + 2 < columns.length; k += 3) {
            plusAll(together, columns[k].row(r), columns[k + 1].row(r), columns[k + 2].row(r));
        }
        if (k + 1 < columns.length) {
            Sum.plusSum(together, columns[k].row(r), columns[k + 1].row(r), together.length);
        } else if (k < columns.length) {
            Sum.plus(together, columns[k].row(r), together.length);
        }
    }

    /**
     * Ends the look of {@code month}. Returns the first new finding, if there is one.
     *
     * @param siblings the audits that looked at the rows behind this one's, in their order
     */
    public Optional<Finding> end(int month, List<Audit> siblings) {
        int before = findings.size();
        siblings.forEach(this::takeOver);
        addUp();
        doubt(money, size, together, row, row.length);
        if (!isZero(row)) {
            endMoney(month);
            endFinite(month);
        }
        for (int k = 0; k < watches.size(); k++) {
            int at = k;
            checkStock(
                    watches.get(k),
                    siblings.stream().map(s -> s.watches.get(at)).toList(),
                    month);
        }
        return findings.size() > before ? Optional.of(findings.get(before)) : Optional.empty();
    }

    /** Firms' and sectors' balances of a sibling's rows. */
    private void takeOver(Audit sibling) {
        Sum.plus(money, sibling.money, money.length);
        Sum.plus(size, sibling.size, size.length);
        Sum.plus(together, sibling.together, together.length);
        for (Sector sector : Sector.values()) {
            plusBoth(money, size, sibling.world.ledger().balance(sector));
        }
    }

    /** What sectors hold, and the market's own numbers. */
    private void addUp() {
        for (Sector sector : Sector.values()) {
            plusBoth(money, size, world.ledger().balance(sector));
        }
        for (Rows column : perMarket) {
            Sum.plus(together, column.row(0), together.length);
        }
    }

    private void endMoney(int month) {
        double most = worst.moneyFen();
        for (int i = 0; i < looked(); i++) {
            if (!(money[i] == 0)) {
                find(i, month, "money is not conserved: %s fen too much".formatted(money[i]));
            } else if (!(size[i] < EXACT)) {
                find(i, month, "a balance passes 2^53 fen");
            }
            most = Double.isNaN(money[i]) ? Double.POSITIVE_INFINITY : Math.max(most, Math.abs(money[i]));
        }
        worst = new Imbalance(most, worst.people(), worst.users());
    }

    /** Every number of every stored column is finite: together they add up to a number. Only if not, the culprit is looked for. */
    private void endFinite(int month) {
        for (int i = 0; i < looked(); i++) {
            if (!(Math.abs(together[i]) < Double.POSITIVE_INFINITY)) {
                find(i, month, describe(i));
            }
        }
    }

    /** Which column holds something that is no number of a state at position {@code i}. */
    private String describe(int i) {
        String[] found = {"a number is not finite"};
        world.forEachColumn((column, rows) -> {
            for (int r = 0; r < (column.scope().perFirm() ? world.rowCount() : 1); r++) {
                if (!(Math.abs(rows.row(r)[i]) < Double.POSITIVE_INFINITY)) {
                    found[0] = "%s is %s".formatted(column, rows.row(r)[i]);
                }
            }
        });
        return found[0];
    }

    private void checkStock(Watch watch, List<Watch> siblings, int month) {
        watch.end(siblings);
        double most = 0;
        for (int i = 0; i < looked(); i++) {
            double off = Math.abs(watch.total[i] - watch.start[i]) / Math.max(Math.abs(watch.start[i]), 1);
            if (!(off <= ROUNDING)) {
                find(
                        i,
                        month,
                        "%s are not conserved%s: %s instead of %s"
                                .formatted(watch.stock.name(), watch.where, watch.total[i], watch.start[i]));
            }
            most = Double.isNaN(off) ? Double.POSITIVE_INFINITY : Math.max(most, off);
        }
        worst = watch.stock.kind() == Stock.Kind.PEOPLE
                ? worst.worse(new Imbalance(0, most, 0))
                : worst.worse(new Imbalance(0, 0, most));
    }

    /** Lanes that count; every position in the population layout, where they are firms. */
    private int looked() {
        return world.layout() == Layout.ENSEMBLE ? world.lanes().count() : world.length();
    }

    private void find(int position, int month, String what) {
        int lane = world.layout() == Layout.ENSEMBLE ? position : 0;
        if (!failed[lane]) {
            failed[lane] = true;
            findings.add(new Finding(lane, month, what));
        }
    }

    /** The first finding of every lane that failed. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The largest imbalances so far. */
    public Imbalance worst() {
        return worst;
    }

    /** 0 where money is conserved, balances are below 2^53 and all numbers finite, else positive or NaN: at once for all lanes. */
    private static void doubt(double[] money, double[] size, double[] together, double[] doubt, int n) {
        for (int i = 0; i < n; i++) {
            doubt[i] = Math.abs(money[i]) + Math.max(size[i] - LARGEST, 0) + Math.abs(together[i] * 0);
        }
    }

    /** Whether all of {@code x}, which is nowhere negative, is 0. */
    private static boolean isZero(double[] x) {
        double even = 0;
        double odd = 0;
        for (int i = 0; i + 1 < x.length; i += 2) {
            even += x[i];
            odd += x[i + 1];
        }
        return even + odd + x[x.length - 1] == 0;
    }

    private static void minus(double[] sum, double[] x) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] -= x[i];
        }
    }

    private static void plusBoth(double[] sum, double[] size, double[] x) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += x[i];
            size[i] += Math.abs(x[i]);
        }
    }

    /** Three columns at a time: the row of the sum is loaded and stored once for all. */
    private static void plusAll(double[] sum, double[] x, double[] y, double[] z) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += x[i] + y[i] + z[i];
        }
    }
}
