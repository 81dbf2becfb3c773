package dev.shakeout.core.market;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What somebody says about parameters, sorted by name; a segment's name, or nothing, says where it holds. */
final class Values {

    static final Values NONE = new Values(new TreeMap<>());

    private record Place(String parameter, String segment) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::parameter).thenComparing(Place::segment);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private record Entry(Parameter parameter, Value value) {}

    private final SortedMap<Place, Entry> entries;

    private Values(SortedMap<Place, Entry> entries) {
        this.entries = entries;
    }

    Values with(Parameter parameter, String segment, Value value, String owner) {
        TreeMap<Place, Entry> more = new TreeMap<>(entries);
        more.put(new Place(parameter.name(), segment), new Entry(parameter, parameter.checked(value, owner)));
        return new Values(more);
    }

    Optional<Value> get(Parameter parameter, String segment) {
        return Optional.ofNullable(entries.get(new Place(parameter.name(), segment)))
                .map(Entry::value);
    }

    /** Everything said, in the order of names. */
    List<Market.Statement> statements(String owner) {
        List<Market.Statement> list = new ArrayList<>();
        for (Map.Entry<Place, Entry> e : entries.entrySet()) {
            list.add(new Market.Statement(
                    owner,
                    e.getKey().segment(),
                    e.getValue().parameter(),
                    e.getValue().value()));
        }
        return list;
    }
}
