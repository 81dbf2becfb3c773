package dev.shakeout.examples.command;

import dev.shakeout.core.check.Nearest;
import dev.shakeout.core.market.Market;
import dev.shakeout.scenarios.china2025.China2024;
import dev.shakeout.scenarios.china2025.China2025;
import dev.shakeout.scenarios.file.ShakeoutFiles;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Markets by name. A market is built when it is asked for, not before. */
final class Presets {

    /** The market of the articles. */
    static final String USUAL = "china-2025";

    private final SortedMap<String, Supplier<Market>> markets;

    Presets(Map<String, Supplier<Market>> markets) {
        this.markets = new TreeMap<>(markets);
    }

    /** The markets that come with the library: another one is one line here. */
    static Presets standard() {
        return new Presets(Map.of(USUAL, China2025::market, "china-2024", China2024::market));
    }

    /** The names of the library's markets, for the help. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return standard().markets.keySet().iterator();
        }
    }

    /** Every market, by name. */
    List<Market> all() {
        return markets.values().stream().map(Supplier::get).toList();
    }

    /** The market called {@code name}, or in the file of that path; {@code others} are names that the caller knows beside ours. */
    Market market(String name, String... others) {
        if (name.equals(CohortRun.MARKET)) {
            throw new WrongInput(
                    "The market %s has a model of its own: only run, time, list markets and evidence numbers take it."
                            .formatted(name));
        }
        Supplier<Market> market = markets.get(name);
        return market != null
                ? market.get()
                : FileName.in(name)
                        .map(path -> ShakeoutFiles.of(Models.WITH_STRATEGIES).market(path))
                        .orElseThrow(
                                () -> new WrongInput(Nearest.unknown("market", name, names(others)) + FileName.HINT));
    }

    /** With the cohort, whoever takes it. */
    private SortedSet<String> names(String... others) {
        SortedSet<String> names = new TreeSet<>(markets.keySet());
        names.addAll(List.of(others));
        names.add(CohortRun.MARKET);
        return names;
    }
}
