package dev.shakeout.core.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.demand.Demand;
import dev.shakeout.core.ensemble.Ensemble;
import dev.shakeout.core.ensemble.Result;
import dev.shakeout.core.enterprise.NicheValue;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can be observed can be observed. */
class ObservableTest {

    private static final Market MARKET = Rich.market();

    private static List<String> names(Model model) {
        return model.observable(MARKET).stream().map(Measure::name).toList();
    }

    @Test
    void everyMeasureIsANumber() {
        List<Measure> observable = Model.standard().observable(MARKET);
        Model model = Model.standard();
        for (Measure measure : observable) {
            model = model.measures().contains(measure) ? model : model.observing(measure);
        }
        Result result =
                Ensemble.of(MARKET, model).months(3).replications(2).seed(1).run(Scenario.baseline());
        for (Measure measure : observable) {
            for (int month = 0; month <= 3; month++) {
                double mean = result.summary(
                                measure.name(), MARKET.firms().get(0).name(), month)
                        .mean();
                assertTrue(Double.isFinite(mean), measure.name() + " is " + mean);
            }
        }
    }

    @Test
    void namesAreDistinctAndThoseObservedAnywayStandFirst() {
        List<String> names = names(Model.standard());
        assertEquals(names.stream().distinct().toList(), names);
        assertEquals(List.of("mau", "cash", "runway"), names.subList(0, 3));
    }

    @Test
    void whatIsObservedAlreadyIsNotOfferedAgain() {
        String segment = MARKET.segments().get(0).name();
        List<String> names = names(Model.standard().observing(Demand.mauIn(segment)));
        assertEquals(3, names.indexOf("mau." + segment));
        assertEquals(names.stream().distinct().toList(), names);
    }

    /** Consumers alone ask for no prices of contracts. */
    @Test
    void onlyWhatTheMechanismsKeepCanBe() {
        List<String> names = names(Model.of(Demand.MECHANISM));
        assertTrue(names.contains("mau." + MARKET.segments().get(0).name()), names::toString);
        assertTrue(names.stream().noneMatch(name -> name.contains("price") || name.contains("niche")), names::toString);
    }

    @Test
    void aPartOfTheMarketThatThereIsNotIsNamedWithTheNearest() {
        String segment = MARKET.segments().get(0).name();
        for (Measure measure : List.of(Demand.surplusIn(segment + "s"), NicheValue.in("nowhere"))) {
            Ensemble ensemble = Ensemble.of(MARKET, Model.standard().observing(measure))
                    .months(1)
                    .replications(1);
            Exception e = assertThrows(IllegalArgumentException.class, () -> ensemble.run(Scenario.baseline()));
            String unknown = measure.name().substring(measure.name().indexOf('.') + 1);
            assertTrue(e.getMessage().contains(unknown), e.getMessage());
        }
    }
}
