package dev.shakeout.scenarios.pressure;

import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Window;
import dev.shakeout.core.talent.Talent;
import java.util.List;

/**
 * People are scarce for everybody: approached more often, dearer, and slower to replace.
 *
 * <p>In the articles: there is one candidate for ten openings; a top person earns a million to several million CNY a
 * year; rivalry lifts pay beyond what small firms can bear.
 *
 * <p>Unlike {@link TalentRaid} it is directed at nobody: incumbents pay more, too, and are approached as often. That they
 * win more people than they lose is the model's doing.
 */
public final class TalentDrain extends Module {

    private TalentDrain(double strength, Window window) {
        super(strength, window);
    }

    /** The pressure at {@code strength}, from the first month to the last. */
    public static TalentDrain ofStrength(double strength) {
        return new TalentDrain(strength, Window.always());
    }

    @Override
    List<Intervention> pulls() {
        return List.of(
                Talent.CONTACTS.pull(SHEET.number("scenario.TalentDrain.talent.contact")),
                Talent.PAY.pull(SHEET.number("scenario.TalentDrain.talent.wage")),
                Talent.HIRING.pull(SHEET.number("scenario.TalentDrain.talent.rehire")));
    }

    @Override
    Module with(double otherStrength, Window otherWindow) {
        return new TalentDrain(otherStrength, otherWindow);
    }

    @Override
    public String summary() {
        return "Key people are approached more often, dearer and slower to replace, at every firm.";
    }

    @Override
    public String happened() {
        return "there is one candidate for ten openings; a top person earns a million to several "
                + "million CNY a year; rivalry lifts pay beyond what small firms can bear.";
    }

    @Override
    public List<String> evidence() {
        return List.of(
                "talent-supply-demand-ratio", "talent-top-pay-annual", "team-cost-unbearable", "talent-gap-china");
    }
}
