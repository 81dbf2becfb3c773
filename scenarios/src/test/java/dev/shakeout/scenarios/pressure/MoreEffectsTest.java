package dev.shakeout.scenarios.pressure;

import static dev.shakeout.scenarios.pressure.Dose.ALL;
import static dev.shakeout.scenarios.pressure.Dose.BASELINE;
import static dev.shakeout.scenarios.pressure.Dose.INCUMBENTS;
import static dev.shakeout.scenarios.pressure.Dose.SIX;
import static dev.shakeout.scenarios.pressure.Dose.assertSign;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.measure.Estimate;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.strategy.Routines;
import dev.shakeout.scenarios.china2025.Lab;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** As {@link EffectsTest}, of modules with one lever or two: in the mean of pairs, with 95 % intervals. */
class MoreEffectsTest {

    /** The startups that are not abroad at the start. */
    private static final List<String> FIVE =
            SIX.stream().filter(f -> !f.equals("MiniMax")).toList();

    /** Half of what can be withdrawn makes installs dearer, all of it still more; beyond that there is nothing. */
    @Test
    void lockedOutFirmsPayMoreForAnInstall() {
        Dose dose = new Dose("ChannelLockout", 24);
        Scenario half = dose.strengths.get(0);
        Scenario whole = dose.atOne();
        Scenario twice = dose.strengths.get(2);
        String cpa = dev.shakeout.core.attention.Attention.CPA.name();
        for (int month : new int[] {1, 12}) {
            assertSign(1, dose.lab.change(BASELINE, half, cpa, SIX, month), "half, month " + month);
            assertSign(1, dose.lab.change(half, whole, cpa, SIX, month), "whole, month " + month);
        }
        for (String firm : ALL) {
            assertArrayEquals(dose.lab.of(whole, "cash", firm, 24), dose.lab.of(twice, "cash", firm, 24));
        }
    }

    /** Copies are out sooner and hold more of the craft of the six; who copies has none of its own at the start. */
    @Test
    void copiesMakeIncumbentsProductsWorthMore() {
        new Dose("Cloning", 6).assertRisesWithStrength(1, "appeal", INCUMBENTS, 6);
    }

    @Test
    void withABetterOpenModelEverybodyOffersMore() {
        Dose dose = new Dose("OpenSourceShock", 6);
        dose.assertRisesWithStrength(1, "quality", SIX, 6);
        dose.assertRisesWithStrength(1, "quality", INCUMBENTS, 6);
    }

    /** Directed at nobody, yet who leaves goes to incumbents more often than not: they win more than they lose. */
    @Test
    void scarcityThinsTheTeamsOfTheSix() {
        Dose dose = new Dose("TalentDrain", 12);
        dose.assertRisesWithStrength(-1, "key people", SIX, 12);
        assertSign(1, dose.lab.change(BASELINE, dose.atOne(), "key people", INCUMBENTS, 12), "incumbents");
    }

    /** The first month of the tier is June, the third month of the case. */
    @Test
    void theTierBringsListingsFromJuneOn() {
        Dose dose = new Dose("ListingWindow", 24);
        dose.assertRisesWithStrength(1, "listed", SIX, 24);
        for (String measure : List.of("cash", "mau", "listed")) {
            assertEquals(Estimate.of(0, 0, 0), dose.lab.change(BASELINE, dose.atOne(), measure, ALL, 2), measure);
        }
    }

    /** New contracts are worth less, and after a year hardly an old one is left. */
    @Test
    void aPriceWarTakesRevenueFromTheSix() {
        new Dose("PriceWar", 12).assertRisesWithStrength(-1, "revenue", SIX, 12);
    }

    /**
     * By half a year lists are at 0.35 of what they were, to the power of the strength, and clouds ask less on top: so the list
     * index is lower still in every replication. The cheapest that can do as much as the best of the start follows, down to
     * the lowest price.
     */
    @Test
    void aPriceWarLowersThePriceIndices() {
        Dose dose = new Dose("PriceWar", 12);
        double[] strength = {0.5, 1, 2};
        for (int s = 0; s < strength.length; s++) {
            Scenario module = dose.strengths.get(s);
            double atMost = StrictMath.pow(0.35, strength[s]);
            for (int month : new int[] {6, 12}) {
                double[] peace = dose.lab.of(BASELINE, "list-price-index", ALL.get(0), month);
                double[] war = dose.lab.of(module, "list-price-index", ALL.get(0), month);
                for (int k = 0; k < war.length; k++) {
                    assertTrue(war[k] < atMost * peace[k], war[k] + " after " + peace[k]);
                }
            }
            Estimate change = dose.lab.change(BASELINE, module, "quality-adjusted-price-index", ALL.subList(0, 1), 12);
            assertSign(-1, change, "strength " + strength[s]);
        }
    }

    /** Half of the startups go, or all; beyond that there is nothing more to go. Who is gone trains less or nothing. */
    @Test
    void whoLeavesTheFrontierTrainsLess() {
        for (String module : List.of("VerticalPivot", "OpenBasePivot")) {
            Dose dose = new Dose(module, 6);
            Scenario half = dose.strengths.get(0);
            for (String measure : List.of("frontier", "training")) {
                assertSign(-1, dose.lab.change(BASELINE, half, measure, SIX, 6), module + ", half, " + measure);
                assertSign(-1, dose.lab.change(half, dose.atOne(), measure, SIX, 6), module + ", all, " + measure);
            }
            for (String firm : SIX) {
                double left = 0;
                for (double frontier : dose.lab.of(dose.atOne(), "frontier", firm, 6)) {
                    left += frontier;
                }
                assertEquals(0, left, module + ": " + firm);
            }
        }
    }

    /** Five go, or some of them; the one that was there first finds more to choose from beside its product. */
    @Test
    void whoGoesAbroadFindsUsersThereAndTakesSomeFromTheFirst() {
        Dose dose = new Dose("GoingOverseas", 24);
        Scenario half = dose.strengths.get(0);
        Scenario all = dose.atOne();
        String there = "mau.overseas-niche";
        for (int month : new int[] {3, 12, 24}) {
            assertSign(1, dose.lab.change(BASELINE, half, there, FIVE, month), "half, month " + month);
            assertSign(1, dose.lab.change(half, all, there, FIVE, month), "all, month " + month);
        }
        // later on, who releases what when makes more noise than five small rivals
        assertSign(-1, dose.lab.change(BASELINE, all, there, List.of("MiniMax"), 3), "the first");
        assertSign(1, dose.lab.change(BASELINE, all, "consumer revenue", FIVE, 12), "revenue");
        assertSign(1, dose.lab.change(BASELINE, all, "cash", FIVE, 24), "cash");
        assertArrayEquals(
                dose.lab.sum(all, there, FIVE, 24), dose.lab.sum(dose.strengths.get(2), there, FIVE, 24), "all is all");
    }

    /**
     * A startup that goes alone earns after a year what the sheet says, on average over the five: the share of choosers it
     * wins at first is set so, to two digits, which is a tenth of it.
     */
    @Test
    void abroadEarnsWhatTheSheetSays() {
        Scenario[] alone = FIVE.stream()
                .map(f -> Scenario.named(f, Routines.TO_GO_ABROAD.pull(1).on(Target.firm(f))))
                .toArray(Scenario[]::new);
        Lab lab = new Lab(
                Dose.MARKET,
                Dose.MODEL,
                11,
                12,
                100,
                Stream.concat(Stream.of(BASELINE), Stream.of(alone)).toArray(Scenario[]::new));
        double sum = 0;
        for (int k = 0; k < alone.length; k++) {
            sum += lab.change(BASELINE, alone[k], "consumer revenue", List.of(FIVE.get(k)), 12)
                    .value();
        }
        double said = Module.SHEET.number("scenario.GoingOverseas.revenue.overseas");
        assertEquals(said, sum / alone.length, 0.1 * said);
    }

    /** New customers go to the clouds, while old ones stay: a year later revenue on contracts is where it went. */
    @Test
    void partnersTakeCustomersFromTheSix() {
        Dose dose = new Dose("PartnerConflict", 24);
        dose.assertRisesWithStrength(-1, "contract revenue", SIX, 12);
        dose.assertRisesWithStrength(1, "contract revenue", INCUMBENTS, 12);
        assertSign(-1, dose.lab.change(BASELINE, dose.strengths.get(2), "cash", SIX, 24), "cash");
    }

    /** 0.82 of the revenue of a month that is otherwise the same, to the fen; the six feel it a year later. */
    @Test
    void enterprisesPayLess() {
        Dose dose = new Dose("EnterpriseBudgetCut", 12);
        for (String firm : SIX) {
            double before = dose.lab.of(BASELINE, "enterprise revenue", firm, 1)[0];
            double after = dose.lab.of(dose.atOne(), "enterprise revenue", firm, 1)[0];
            assertEquals(0.82 * before, after, 1, firm);
        }
        dose.assertRisesInEveryReplication(-1, "enterprise revenue", SIX, 1);
        dose.assertRisesWithStrength(-1, "enterprise revenue", SIX, 12);
        Scenario twice = dose.strengths.get(2);
        assertSign(-1, dose.lab.change(BASELINE, twice, "cash", SIX, 12), "cash"); // rounds are luck on top of it
    }
}
