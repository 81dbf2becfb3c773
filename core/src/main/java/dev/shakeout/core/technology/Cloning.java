package dev.shakeout.core.technology;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Total;

/**
 * Incumbents copy what works, where it is worth their attention.
 *
 * <pre>
 *   prey     = best craft of an independent's product with more than U* users in the segment
 *   begin    with probability 1 − e^{−λ (1 + growth) (1 − effort)/12}   if  v · users of the segment ≥ τ  and  φ · prey &gt; own craft
 *   come out after L months with craft φ · prey, as it is then
 * </pre>
 *
 * <p>v is what an incumbent takes a user to be worth a year, so that v · users is the size of the niche in its eyes; growth
 * is that of the users over the last month, a year of it; effort is what a niche asks for that serves nothing else. Only
 * craft is copied: the copy runs on the incumbent's own model.
 *
 * <p>Source: Zhu and Liu (2018), "Competing with complementors: an empirical look at Amazon.com", <i>Strategic Management
 * Journal</i> 39(10): entry is likelier into popular products and less likely where sellers must make a special effort.
 */
public final class Cloning {

    /** Whether a firm copies; whoever does is not copied. */
    public static final Parameter COPIES = Parameter.following(
            "technology.copies",
            "0 or 1",
            Scope.FIRM,
            0,
            1,
            (market, firm, segment) -> firm.kind() == Firm.Kind.INCUMBENT ? 1 : 0,
            "1 for an incumbent",
            "whether the firm copies others' products");

    /** τ: size of a niche that is worth its attention. */
    public static final Parameter ATTENTION_THRESHOLD = Parameter.of(
            "technology.attention-threshold",
            "CNY per year",
            Scope.FIRM,
            0,
            1e15,
            Value.assumed(
                    Prior.logNormal(20e6, 150e6, 500e6),
                    "judgement: niches are overlooked while small, up to 20 to 500 m a year",
                    "niche-overlooked-by-giants"),
            "yearly worth of a niche below which the firm overlooks it");

    /** λ: how soon it begins to copy what is worth it. */
    public static final Parameter ENTRY_RATE = Parameter.of(
            "technology.entry-rate",
            "per year",
            Scope.FIRM,
            0,
            1e4,
            Value.assumed(
                    Prior.logNormal(0.2, 0.6, 2),
                    "judgement: a niche above the threshold waits for half a year to five years",
                    "plus-ai-incumbents-stronger"),
            "hazard of beginning to copy a product in a niche above the threshold");

    /** L: months until the copy is out. */
    public static final Parameter LAG = Parameter.of(
            "technology.clone-lag",
            "months",
            Scope.FIRM,
            1,
            120,
            Value.assumed(
                    Prior.triangular(2, 4, 9),
                    "judgement: fast to the limit, and what can be copied in 2 to 9 months",
                    "giants-copy-fast"),
            "months from the decision to copy until the copy is out");

    /** φ: share of craft a copy reproduces. */
    public static final Parameter FIDELITY = Parameter.of(
            "technology.clone-quality",
            "share of craft",
            Scope.FIRM,
            0,
            0.95,
            Value.assumed(
                    Prior.triangular(0.5, 0.8, 0.95),
                    "copied pixel by pixel, hidden know-how is lost",
                    "giants-copy-fast"),
            "share of a product's craft that a copy reproduces");

    /** U*: users that make a product worth copying. */
    public static final Parameter POPULAR = Parameter.of(
            "technology.clone-users",
            "people",
            Scope.SEGMENT,
            0,
            1e10,
            Value.assumed(
                    Prior.logNormal(3e5, 1e6, 5e6),
                    "a product everybody in the trade has heard of; no figure in the articles",
                    "giants-copy-fast"),
            "main users above which an independent's product is seen by those who copy");

    /** v: what a user is thought to be worth. */
    public static final Parameter USER_WORTH = Parameter.of(
            "technology.user-worth",
            "CNY per person and year",
            Scope.SEGMENT,
            0,
            1e6,
            Value.assumed(
                    Prior.logNormal(3, 12, 40),
                    "a CNY a month: little is paid at home, but advertising in the incumbent's other products could earn it"),
            "yearly worth of a main user in the eyes of those who copy");

    /** What a niche asks for that serves nothing else. */
    public static final Parameter EFFORT = Parameter.of(
            "technology.niche-effort",
            "share",
            Scope.SEGMENT,
            0,
            1,
            Value.assumed(Prior.uniform(0, 0, 0.5), "none for general assistants; Zhu and Liu (2018) for the sign"),
            "share of the will to enter that a niche's special effort takes away");

    /** How long copies take, relative to the baseline. */
    public static final Lever LAGS = Lever.factor("clone.lag", Scope.FIRM, "months until a firm's copies are out");

    /** What is added to the share of craft that copies reproduce. */
    public static final Lever QUALITY =
            Lever.shift("clone.quality", "share", Scope.FIRM, -1, 1, "added share of craft that copies reproduce");

    static final Draw ENTERING = Draw.of("technology.entering");

    /** Months a copy has been in the making; 0 while none is. */
    static final Column MAKING = Column.of(
            "technology.copy-making", "months", Scope.FIRM_IN_SEGMENT, 0, "months a copy has been in the making");

    static final Column NICHE_BEFORE =
            Column.of("technology.niche-before", "people", Scope.SEGMENT, 0, "users of the segment a month ago");
    static final Column GROWTH = Column.of(
            "technology.niche-growth", "per year", Scope.SEGMENT, 0, "growth of the segment's users, a year of it");

    static final Total PREY = Total.maximum(
            "technology.prey", "utility", Scope.SEGMENT, "best craft of an independent's popular product");
    static final Total NICHE = Total.sum("technology.niche", "people", Scope.SEGMENT, "main users of the segment");

    /** Incumbents copy. */
    public static final Mechanism MECHANISM = Declaration.of(
                    "cloning",
                    Phase.RELEASE,
                    "Incumbents copy the craft of popular products in niches above their attention threshold.")
            .reads(Columns.ACTIVE, Columns.USERS, Shared.CRAFT_NOW)
            .writes(Shared.ARRIVING, Columns.COPIED, MAKING, NICHE_BEFORE, GROWTH)
            .sums(PREY, NICHE)
            .uses(COPIES, ATTENTION_THRESHOLD, ENTRY_RATE, LAG, FIDELITY, POPULAR, USER_WORTH, EFFORT)
            .obeys(LAGS, QUALITY)
            .draws(ENTERING)
            .source("Zhu and Liu (2018) for who is copied; lag and quality of the copy: our own construction")
            .inSteps(Copies::steps);

    private Cloning() {}
}
