package dev.shakeout.core.demand;

import dev.shakeout.core.check.Check;
import dev.shakeout.core.choice.Switching;
import java.util.function.IntFunction;

/**
 * The utilities under which switching moves nobody on balance: the market at its start, before anything has happened.
 *
 * <pre>
 *   U_l = Σ_j U_j [(1 − d) P(l | j) + d placement_l / Σ placement]     for every product l
 * </pre>
 *
 * <p>The share ψ that reconsiders does not enter: who stays where he is moves nothing either.
 */
final class AtRest {

    private AtRest() {}

    /**
     * Returns the utility of every product, of which e to the power of them sums to 1; 0 where there is no product.
     *
     * @param users     main users, firm by firm; 0 where there is no product
     * @param placement weights in default placement, firm by firm
     * @param defaults  d, share of reconsiderers who take what is placed
     * @param cost      σ, in utility
     * @param firm      names the firm at fault where a product gets more by placement than it has
     */
    static double[] utilities(
            double[] users,
            double[] placement,
            double defaults,
            double cost,
            IntFunction<String> firm,
            String segment) {
        double all = 0;
        double weights = 0;
        int products = 0;
        for (int j = 0; j < users.length; j++) {
            all += users[j];
            weights += users[j] > 0 ? placement[j] : 0;
            products += users[j] > 0 ? 1 : 0;
        }
        double d = weights > 0 ? defaults : 0;
        int[] at = new int[products];
        double[] people = new double[products];
        double[] wanted = new double[products];
        int k = 0;
        for (int j = 0; j < users.length; j++) {
            if (users[j] > 0) {
                double byPlacement = weights > 0 ? d * placement[j] / weights : 0;
                Check.that(
                        users[j] > byPlacement * all,
                        """
                        %s has %s of the main users in segment %s, not more than the %s that default placement brings it.
                        No utility explains that: lower demand.default-placement (%s) or the firm's \
                        demand.placement-weight, or raise its firm.mau.""",
                        firm.apply(j),
                        users[j] / all,
                        segment,
                        byPlacement,
                        defaults);
                at[k] = j;
                people[k] = users[j];
                wanted[k] = (users[j] - byPlacement * all) / (1 - d);
                k++;
            }
        }
        double[] weight = Switching.weightsFor(people, wanted, StrictMath.exp(-cost));
        double[] utility = new double[users.length];
        for (int p = 0; p < products; p++) {
            utility[at[p]] = StrictMath.log(weight[p]);
        }
        return utility;
    }
}
