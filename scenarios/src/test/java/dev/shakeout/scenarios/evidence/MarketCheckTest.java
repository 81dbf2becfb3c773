package dev.shakeout.scenarios.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Provenance;
import dev.shakeout.core.market.Value;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MarketCheckTest {

    private static List<String> problems(Parameter parameter, Value value) {
        Market market =
                Market.of("m", YearMonth.of(2025, 3)).firms(Firm.startup("a").with(parameter, value));
        return MarketCheck.problems(market, Evidence.articles());
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(
                        Firm.CASH,
                        new Value(2, new Provenance.Fitted("the spring", " ", "1")),
                        "firm.cash of a, 2.0, is fitted, but it is not said to what, how or how well."),
                Arguments.of(Firm.CASH, Value.given(5), "firm.cash of a, 5.0, is given without a source."),
                Arguments.of(
                        Firm.MAU,
                        Value.reported(18.3e6, "mau-kimi-2025-03"),
                        "firm.mau of a, 1.83E7, is not what mau-kimi-2025-03 says: 1.82E7 users."),
                Arguments.of(
                        Firm.TALENT,
                        Value.reported(1_999, "customers-minimax-enterprise"),
                        "firm.talent of a, 1999.0, is not what customers-minimax-enterprise says: 2000.0, at least 2000.0"
                                + " customers."),
                Arguments.of(
                        Firm.MAU,
                        Value.reported(5, "mau-kimi-2025-3"),
                        "firm.mau of a, 5.0, cites mau-kimi-2025-3, which is neither fact nor claim."),
                Arguments.of(Firm.MAU, Value.reported(5), "firm.mau of a, 5.0, is reported, but by nobody."),
                Arguments.of(
                        Firm.CASH,
                        Value.reported(5, "no-moat-crushed"),
                        "firm.cash of a, 5.0, cannot rest on no-moat-crushed, which has no figure."),
                Arguments.of(
                        Firm.BURN,
                        Value.derived(1.6e8, "{burn-zhipu-loss-2024} / 12"),
                        "firm.burn of a, 1.6E8, is not {burn-zhipu-loss-2024} / 12, which gives 1.6666666666666666E8."),
                Arguments.of(
                        Firm.BURN,
                        Value.derived(1, "twice a half"),
                        "firm.burn of a, 1.0, cannot be derived: "
                                + EvidenceTest.messageOf(() -> Formula.of("twice a half")) + "."),
                Arguments.of(
                        Firm.CASH,
                        new Value(2, new Provenance.Assumed(Prior.uniform(0, 2), "judged", List.of())),
                        "firm.cash of a, 2.0, is not the centre of its range, 1.0."),
                Arguments.of(
                        Firm.CASH,
                        Value.assumed(Prior.uniform(0, 2), " "),
                        "firm.cash of a, 1.0, is assumed without a reason."));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("wrong")
    void whatIsNotBorneOutIsSaid(Parameter parameter, Value value, String problem) {
        assertEquals(List.of(problem), problems(parameter, value));
    }

    @Test
    void whatIsBorneOutIsLeftAlone() {
        assertEquals(List.of(), problems(Firm.MAU, Value.reported(18.2e6, "mau-kimi-2025-03")));
        assertEquals(List.of(), problems(Firm.BURN, Value.derived(2e9 / 12, "{burn-zhipu-loss-2024} / 12")));
        assertEquals(List.of(), problems(Firm.FRONTIER, Value.reported(0, "pivot-01ai-base-training-ended")));
        assertEquals(List.of(), problems(Firm.CASH, Value.cited(5, "Author (2020), table 1")));
        assertEquals(List.of(), problems(Firm.CASH, Value.assumed(Prior.uniform(0, 2), "judged", "no-moat-crushed")));
    }
}
