package dev.shakeout.scenarios.file;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * From YAML text to nodes with places, event by event: nothing is expanded, resolved or constructed, so the result is never
 * larger than the text. Anchors, aliases, tags, keys given twice and deep nesting are refused where they stand.
 */
final class Yaml {

    private static final int DEEPEST = 20;

    private final String source;
    private final Iterator<Event> events;

    private Yaml(String source, String text) {
        this.source = source;
        LoadSettings settings = LoadSettings.builder()
                .setLabel(source)
                .setCodePointLimit(FileText.LARGEST)
                .setBufferSize(text.length() + 1) // in pieces, a long scalar is copied once for each
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /** The one document in {@code text}; throws {@link BadFile} if there is none, or more. */
    static Node read(String source, String text) {
        Yaml yaml = new Yaml(source, text);
        try {
            return yaml.document();
        } catch (MarkedYamlEngineException e) {
            String context = e.getContext() == null ? "" : " " + e.getContext();
            throw yaml.bad(
                    e.getProblemMark().or(e::getContextMark),
                    "This is not YAML:%s %s.".formatted(context, e.getProblem()).replaceAll("\\s+", " "));
        } catch (YamlEngineException e) {
            throw yaml.bad(Optional.empty(), "This is not YAML: %s.".formatted(e.getMessage()));
        }
    }

    private Node document() {
        events.next(); // the stream begins
        Event first = events.next();
        if (first.getEventId() != Event.ID.DocumentStart) {
            throw bad(first, "The file is empty. A market begins with 'format: shakeout-market/1'.");
        }
        Node root = node(events.next(), 1);
        events.next(); // the document ends
        Event next = events.next();
        if (next.getEventId() != Event.ID.StreamEnd) {
            throw bad(next, "A second document begins here: a file holds one market or one scenario.");
        }
        return root;
    }

    private Node node(Event event, int depth) {
        if (event instanceof AliasEvent) {
            throw bad(event, "Aliases (*name) are not taken: write out what is meant.");
        }
        if (((NodeEvent) event).getAnchor().isPresent()) {
            throw bad(event, "Anchors (&name) are not taken: write the value wherever it is needed.");
        }
        if (depth > DEEPEST) {
            throw bad(event, "This is nested more than %s deep; no market or scenario is.".formatted(DEEPEST));
        }
        Optional<String> tag =
                event instanceof ScalarEvent scalar ? scalar.getTag() : ((CollectionStartEvent) event).getTag();
        if (tag.isPresent()) {
            throw bad(event, "Tags (%s) are not taken: leave it out.".formatted(Problems.shown(tag.get())));
        }
        if (event instanceof ScalarEvent scalar) {
            return new Node.Text(place(event), scalar.getValue(), scalar.isPlain());
        }
        return event instanceof SequenceStartEvent ? items(event, depth) : fields(event, depth);
    }

    private Node items(Event start, int depth) {
        List<Node> items = new ArrayList<>();
        for (Event e = events.next(); !(e instanceof SequenceEndEvent); e = events.next()) {
            items.add(node(e, depth + 1));
        }
        return new Node.Items(place(start), items);
    }

    private Node fields(Event start, int depth) {
        Map<String, Node.Field> fields = new LinkedHashMap<>();
        for (Event e = events.next(); !(e instanceof MappingEndEvent); e = events.next()) {
            if (!(node(e, depth + 1) instanceof Node.Text key)) {
                throw bad(e, "A key must be a word, not a list or mapping.");
            }
            Node.Field before = fields.get(key.text());
            if (before != null) {
                throw bad(
                        e,
                        "'%s' stands here a second time; the first is in line %s. Take one of them out."
                                .formatted(
                                        Problems.shown(key.text()),
                                        before.place().line()));
            }
            fields.put(key.text(), new Node.Field(key.place(), node(events.next(), depth + 1)));
        }
        return new Node.Fields(place(start), fields);
    }

    private static Node.Place place(Event event) {
        return event.getStartMark().map(Yaml::place).orElse(new Node.Place(1, 1));
    }

    private static Node.Place place(Mark mark) {
        return new Node.Place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private BadFile bad(Event event, String message) {
        return bad(event.getStartMark(), message);
    }

    private BadFile bad(Optional<Mark> mark, String message) {
        Node.Place place = mark.map(Yaml::place).orElse(new Node.Place(1, 1));
        return new BadFile(source, List.of(new Problem(place.line(), place.column(), message)));
    }
}
