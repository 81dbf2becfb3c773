package dev.shakeout.scenarios.pressure;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.scenario.Window;
import dev.shakeout.core.talent.Talent;
import java.util.List;

/**
 * Incumbents approach the key people of startups more often, offer more, and take whole teams.
 *
 * <p>In the articles: 22 to 23 key people left the six since early 2024, 12 to 13 of them in the first half of 2025; many
 * went to big tech, one pre-training group as a whole.
 */
public final class TalentRaid extends Module {

    private TalentRaid(double strength, Window window) {
        super(strength, window);
    }

    /** The pressure at {@code strength}, from the first month to the last. */
    public static TalentRaid ofStrength(double strength) {
        return new TalentRaid(strength, Window.always());
    }

    @Override
    List<Intervention> pulls() {
        return List.of(
                Talent.CONTACTS
                        .pull(SHEET.number("scenario.TalentRaid.talent.contact"))
                        .on(Target.kind(Firm.Kind.STARTUP)),
                Talent.PAY
                        .pull(SHEET.number("scenario.TalentRaid.talent.wage.incumbent"))
                        .on(Target.kind(Firm.Kind.INCUMBENT)),
                Talent.TEAM
                        .pull(SHEET.number("scenario.TalentRaid.talent.team-move"))
                        .on(Target.kind(Firm.Kind.STARTUP)));
    }

    @Override
    Module with(double otherStrength, Window otherWindow) {
        return new TalentRaid(otherStrength, otherWindow);
    }

    @Override
    public String summary() {
        return "Incumbents approach key people more often, pay more and take teams.";
    }

    @Override
    public String happened() {
        return "22 to 23 key people left the six since early 2024, 12 to 13 of them in the first half of 2025;"
                + " many went to big tech, one pre-training group as a whole.";
    }

    @Override
    public List<String> evidence() {
        return List.of(
                "talent-cohort-execs-left-2025h1",
                "talent-cohort-execs-left-2024-2025-s002",
                "pay-draws-talent",
                "talent-01ai-pretrain-to-alibaba");
    }
}
