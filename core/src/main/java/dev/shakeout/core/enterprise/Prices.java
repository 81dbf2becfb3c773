package dev.shakeout.core.enterprise;

import dev.shakeout.core.choice.Bertrand;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import java.util.Arrays;

/** The prices of a vertical's suppliers, by the rule of each lane. */
final class Prices {

    private final int n;
    private final int[] nest;
    private final Scratch at;
    private Bertrand contest;

    private final double[] rule;
    private final double[] sensitivity;
    private final double[] nesting;
    private final double[] floor;
    private final double[] decline;
    private final double[] adjustment;
    private final Rows listPrice;
    private final Rows target;
    private final Rows lever;
    private final Rows plan;
    private final Rows price;

    private final double[] least; // λ/α
    private final double[] nash; // 1 under rule 0
    private final double[] byCost; // 1 under rule 1
    private final double[] byList; // 1 under rule 2
    private boolean anyNash;
    private boolean anyByCost;
    private boolean anyByList;
    private final double[] outside;
    private final Bertrand.Customers customers;

    Prices(World world, int vertical, int[] nest, Scratch scratch) {
        n = world.length();
        this.nest = nest;
        at = scratch;
        contest = at.everybody;
        rule = world.rows(Pricing.RULE).row(0);
        sensitivity = world.rows(Pricing.SENSITIVITY, vertical).row(0);
        nesting = world.rows(Tenders.NESTING, vertical).row(0);
        floor = world.rows(Pricing.FLOOR).row(0);
        decline = world.rows(Pricing.LIST_DECLINE).row(0);
        adjustment = world.rows(Pricing.ADJUSTMENT).row(0);
        listPrice = world.rows(Pricing.LIST_PRICE);
        target = world.rows(Pricing.MARKUP);
        lever = world.rows(Pricing.LIST);
        plan = world.rows(Columns.PRICE_PLAN);
        price = world.rows(Tenders.PRICE, vertical);
        least = world.scratch();
        nash = world.scratch();
        byCost = world.scratch();
        byList = world.scratch();
        outside = world.scratch();
        customers = new Bertrand.Customers(sensitivity, nesting, outside, floor);
    }

    /** What follows from the rule and the customers, who stay the same all the time. */
    void derive() {
        for (int i = 0; i < n; i++) {
            least[i] = nesting[i] / sensitivity[i];
            nash[i] = rule[i] == 0 ? 1 : 0;
            byCost[i] = rule[i] == 1 ? 1 : 0;
            byList[i] = 1 - nash[i] - byCost[i];
        }
        anyNash = Kernels.anyPositive(nash, n);
        anyByCost = Kernels.anyPositive(byCost, n);
        anyByList = Kernels.anyPositive(byList, n);
    }

    /** Tells which of the suppliers take part, row by row. */
    void takePart(int[] live) {
        int[] nests = Arrays.stream(live).map(r -> nest[r]).toArray();
        contest = at.everybody.beside(nests, live);
    }

    /** Sets the prices of {@code live}; {@code selfHosted} is the weight of the open model on own machines. */
    void advance(int[] live, double[] selfHosted, int month) {
        if (anyNash) {
            solve(live, selfHosted);
        }
        for (int r : live) {
            double[] now = price.row(r);
            double[] next = at.a;
            nash(at.net[r], at.markup[r], nash, next, n);
            if (anyByCost) {
                followCost(now, at.cost[r], target.row(r), adjustment, at.b, n);
                Kernels.addProduct(byCost, at.b, next, n);
            }
            if (anyByList) {
                followList(listPrice.row(r), decline, month / 12.0, at.b, n);
                Kernels.addProduct(byList, at.b, next, n);
            }
            notBelow(floor, at.offered[r], next, now, n);
            pay(now, lever.row(r), plan.row(r), floor, at.paid[r], n);
        }
    }

    private void solve(int[] live, double[] selfHosted) {
        for (int i = 0; i < n; i++) {
            outside[i] = 1 + selfHosted[i];
        }
        double[][] appeal = new double[live.length][];
        double[][] invited = new double[live.length][];
        double[][] net = new double[live.length][];
        double[][] markup = new double[live.length][];
        for (int k = 0; k < live.length; k++) {
            int r = live[k];
            appeal[k] = at.appeal[r];
            invited[k] = at.invited[r];
            net[k] = at.net[r];
            markup[k] = at.markup[r];
            Calls.startMarkup(price.row(r), net[k], least, markup[k], n);
        }
        contest.solve(appeal, invited, net, customers, markup);
    }

    private static void nash(double[] net, double[] markup, double[] rule, double[] price, int n) {
        for (int i = 0; i < n; i++) {
            price[i] = rule[i] * (net[i] + markup[i]);
        }
    }

    /** next ← p + speed ((1 + mark-up) c − p); a newcomer, whose price is 0, asks what it wants at once */
    private static void followCost(double[] p, double[] c, double[] markup, double[] speed, double[] next, int n) {
        for (int i = 0; i < n; i++) {
            next[i] = (1 + markup[i]) * c[i];
        }
        for (int i = 0; i < n; i++) {
            double known = Math.min(Math.max(p[i] * 1e300, 0), 1);
            next[i] = known * p[i] + (1 - known + known * speed[i]) * (next[i] - known * p[i]);
        }
    }

    private static void followList(double[] list, double[] decline, double years, double[] next, int n) {
        for (int i = 0; i < n; i++) {
            next[i] = -decline[i] * years;
        }
        Numeric.exp(next, n);
        Kernels.times(list, next, n);
    }

    /** price ← max(next, floor); 0 where nothing is offered */
    private static void notBelow(double[] floor, double[] offered, double[] next, double[] price, int n) {
        for (int i = 0; i < n; i++) {
            price[i] = Math.max(next[i], floor[i]) * Math.min(offered[i] * 1e300, 1);
        }
    }

    private static void pay(double[] price, double[] lever, double[] plan, double[] floor, double[] paid, int n) {
        for (int i = 0; i < n; i++) {
            paid[i] = Math.max(price[i] * lever[i] * plan[i], floor[i]);
        }
    }
}
