package dev.shakeout.examples.twins;

import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Draws;
import dev.shakeout.core.world.Rows;

/** skill ← memory · skill + gain · ln(1 + staff) + luck · z */
final class Learning {

    private static final Parameter MEMORY = Shared.market("learning.memory", "1", 0.98, "share of skill that is kept");
    private static final Parameter GAIN = Shared.market("learning.gain", "nats", 0.005, "skill per log of staff");
    private static final Parameter LUCK = Shared.market("learning.luck", "nats", 0.05, "spread of skill");
    private static final Draw IDEA = Draw.of("learning.idea");

    private static final Declaration DECLARED = Declaration.of(
                    "learning", Phase.PLAN, "Skill comes from people and luck.")
            .reads(Shared.STAFF)
            .writes(Shared.SKILL)
            .uses(MEMORY, GAIN, LUCK)
            .draws(IDEA)
            .source(Shared.SOURCE);

    static final Mechanism FIRM_BY_FIRM = DECLARED.forEachFirm((firm, month) -> {
        double kept = firm.get(MEMORY) * firm.get(Shared.SKILL);
        double learnt = firm.get(GAIN) * Numeric.log1p(firm.get(Shared.STAFF));
        firm.set(Shared.SKILL, kept + learnt + firm.get(LUCK) * firm.normal(IDEA));
    });

    static final Mechanism KERNEL = DECLARED.reads(Columns.ACTIVE).onRows(world -> {
        Rows active = world.rows(Columns.ACTIVE);
        Rows staff = world.rows(Shared.STAFF);
        Rows skill = world.rows(Shared.SKILL);
        Rows memory = world.rows(MEMORY);
        Rows gain = world.rows(GAIN);
        Rows luck = world.rows(LUCK);
        Draws idea = world.draws(IDEA);
        int n = world.length();
        double[] next = world.scratch();
        double[] x = world.scratch();
        double[] scratch = world.scratch();
        return (r, month) -> {
            Numeric.log1p(staff.row(r), x, scratch, n);
            learn(memory.row(r), skill.row(r), gain.row(r), x, next, n);
            idea.normal(r, month, x);
            chance(luck.row(r), x, next, n);
            ifActive(active.row(r), next, skill.row(r), n);
        };
    });

    private Learning() {}

    private static void learn(double[] memory, double[] skill, double[] gain, double[] log, double[] next, int n) {
        for (int i = 0; i < n; i++) {
            next[i] = memory[i] * skill[i] + gain[i] * log[i];
        }
    }

    private static void chance(double[] luck, double[] z, double[] next, int n) {
        for (int i = 0; i < n; i++) {
            next[i] += luck[i] * z[i];
        }
    }

    /** The dead keep what they have. */
    private static void ifActive(double[] active, double[] next, double[] skill, int n) {
        for (int i = 0; i < n; i++) {
            skill[i] = active[i] * next[i] + (1 - active[i]) * skill[i];
        }
    }
}
