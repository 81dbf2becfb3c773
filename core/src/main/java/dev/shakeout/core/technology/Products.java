package dev.shakeout.core.technology;

import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import java.util.ArrayList;
import java.util.List;

/**
 * What a firm makes of its model: craft, which a leap of the models anybody may use wears down.
 *
 * <pre>
 *   craft  ← max(craft, copy that comes out) · e^{−ξ leap}
 *   appeal  = craft − craft at the start + gain from data + mindshare
 * </pre>
 *
 * <p>The leap is the rise of the open floor in the month. Appeal is relative to the start, where what consumers think of
 * each product is given by its users.
 */
public final class Products {

    /** Craft at the start. */
    public static final Parameter CRAFT = Parameter.of(
            "technology.craft",
            "utility",
            Scope.FIRM_IN_SEGMENT,
            0,
            10,
            Value.assumed(
                    Prior.uniform(0, 0, 0.4),
                    "most products are a bare model; long text, companions and video carry some craft",
                    "hailuo-validates-consumer",
                    "kimi-long-text-to-b"),
            "utility of a product's craft at the start, beside its model");

    /** ξ: how much of craft a leap of open models wears away. */
    public static final Parameter WEAR = Parameter.of(
            "technology.craft-loss-per-nat",
            "per nat",
            Scope.MARKET,
            0,
            100,
            Value.assumed(
                    Prior.logNormal(1, 4, 8),
                    "a leap of 0.2, as between the open models of 2024 and 2025, takes 55 % of craft",
                    "base-leap-wipes-apps"),
            "log loss of craft as the best open model rises by a nat");

    /** Craft wears; what products are worth beside their models. */
    public static final Mechanism MECHANISM = Declaration.of(
                    "products",
                    Phase.PRODUCT,
                    "Craft is copied and worn down by leaps of open models; with data and regard it makes a product's appeal.")
            .reads(Shared.LEAP, Shared.ARRIVING, Shared.DATA_GAIN, Shared.MINDSHARE)
            .writes(Shared.CRAFT_NOW, Columns.APPEAL)
            .uses(CRAFT, WEAR)
            .source("our own construction, after a claim of the articles")
            .onRows(Crafting::new);

    private Products() {}

    private static final class Crafting implements Pass {
        private final int n;
        private final List<InSegment> segments = new ArrayList<>();
        private final double[] leap;
        private final double[] loss;
        private final double[] kept;
        private final Rows mindshare;
        private int keptIn;

        private record InSegment(Rows craft, Rows atStart, Rows arriving, Rows gain, Rows appeal) {}

        Crafting(World world) {
            n = world.length();
            leap = world.rows(Shared.LEAP).row(0);
            loss = world.rows(WEAR).row(0);
            kept = world.scratch();
            mindshare = world.rows(Shared.MINDSHARE);
            for (int s = 0; s < world.segments().size(); s++) {
                segments.add(new InSegment(
                        world.rows(Shared.CRAFT_NOW, s),
                        world.rows(CRAFT, s),
                        world.rows(Shared.ARRIVING, s),
                        world.rows(Shared.DATA_GAIN, s),
                        world.rows(Columns.APPEAL, s)));
            }
        }

        @Override
        public void start(int r) {
            for (InSegment in : segments) {
                System.arraycopy(in.atStart.row(r), 0, in.craft.row(r), 0, n);
            }
        }

        @Override
        public void advance(int r, int month) {
            if (keptIn != month) {
                wear(loss, leap, kept, n);
                keptIn = month;
            }
            for (InSegment in : segments) {
                last(in.craft.row(r), in.arriving.row(r), kept, n);
                sum(in.craft.row(r), in.atStart.row(r), in.gain.row(r), mindshare.row(r), in.appeal.row(r), n);
            }
        }
    }

    /** kept ← e^{−ξ leap} */
    private static void wear(double[] xi, double[] leap, double[] kept, int n) {
        for (int i = 0; i < n; i++) {
            kept[i] = Numeric.exp(-xi[i] * leap[i]);
        }
    }

    private static void last(double[] craft, double[] arriving, double[] kept, int n) {
        for (int i = 0; i < n; i++) {
            craft[i] = Math.max(craft[i], arriving[i]) * kept[i];
        }
    }

    private static void sum(double[] craft, double[] start, double[] gain, double[] mind, double[] appeal, int n) {
        for (int i = 0; i < n; i++) {
            appeal[i] = craft[i] - start[i] + gain[i] + mind[i];
        }
    }
}
