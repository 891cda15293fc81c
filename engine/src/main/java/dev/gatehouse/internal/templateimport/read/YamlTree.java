package dev.gatehouse.internal.templateimport.read;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.model.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Makes the tree of a YAML text from the parser's events, one document only. */
final class YamlTree {

    private final Iterator<Event> events;
    private final Place root;
    private final Bounds bounds = new Bounds();
    private final Notes notes;
    private final Map<Anchor, Anchored> anchors = new LinkedHashMap<>();
    private final Set<Anchor> open = new HashSet<>();

    private record Anchored(Node node, int values) {}

    private YamlTree(String text, Place root, Notes notes) {
        this.events = new Parse(settings(text)).parseString(text).iterator();
        this.root = root;
        this.notes = notes;
    }

    // read as a whole: the parser fails at a character beyond the first 65,536 that lies across the end of its buffer
    private static LoadSettings settings(String text) {
        return LoadSettings.builder()
                .setCodePointLimit(Bounds.OPEN_API_BYTES + 1)
                .setBufferSize(text.length() + 2)
                .build();
    }

    /** The tree; empty for a text without any value. */
    static Optional<Node> read(String text, Place root, Notes notes) throws UnreadableTextException {
        try {
            return new YamlTree(text, root, notes).document();
        } catch (MarkedYamlEngineException e) {
            Optional<String> quoted = LoneDash.quoted(text, e);
            if (quoted.isEmpty()) {
                throw at(e);
            }
            notes.forget();
            return read(quoted.get(), root, notes);
        } catch (YamlEngineException | IllegalArgumentException e) {
            throw new UnreadableTextException(String.valueOf(e.getMessage()), 0, 0);
        }
    }

    private static UnreadableTextException at(MarkedYamlEngineException e) {
        int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
        int column = e.getProblemMark().map(mark -> mark.getColumn() + 1).orElse(0);
        String context = e.getContext() == null || e.getContext().isEmpty() ? "" : e.getContext() + ", ";
        return new UnreadableTextException(context + e.getProblem(), line, column);
    }

    private Optional<Node> document() throws UnreadableTextException {
        Optional<Node> tree = Optional.empty();
        while (events.hasNext()) {
            Event event = events.next();
            switch (event.getEventId()) {
                case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment -> {}
                default -> {
                    if (tree.isPresent()) {
                        throw new UnreadableTextException(
                                "there is more than one YAML document", line(event), column(event));
                    }
                    tree = Optional.of(node(event, root, 0));
                }
            }
        }
        return tree;
    }

    private Node node(Event event, Place place, int depth) throws UnreadableTextException {
        if (event instanceof AliasEvent alias) {
            return aliased(alias);
        }
        Bounds.depth(depth, line(event), column(event));
        bounds.count(1, line(event), column(event));
        Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
        anchor.ifPresent(open::add);
        int before = bounds.values();
        Node node = event instanceof ScalarEvent scalar
                ? scalar(scalar, place)
                : collection((CollectionStartEvent) event, place, depth);
        if (anchor.isPresent()) {
            open.remove(anchor.get());
            anchors.put(anchor.get(), new Anchored(node, bounds.values() - before + 1));
        }
        return node;
    }

    private Node aliased(AliasEvent alias) throws UnreadableTextException {
        notes.alias(location(alias, root));
        if (open.contains(alias.getAlias())) {
            throw new UnreadableTextException(
                    "the alias *" + alias.getAlias() + " is inside the text that it repeats",
                    line(alias),
                    column(alias));
        }
        Anchored anchored = anchors.get(alias.getAlias());
        if (anchored == null) {
            throw new UnreadableTextException(
                    "there is no anchor &" + alias.getAlias() + " above this alias", line(alias), column(alias));
        }
        bounds.count(anchored.values(), line(alias), column(alias));
        return anchored.node();
    }

    private Node scalar(ScalarEvent event, Place place) throws UnreadableTextException {
        String tag = event.getTag().orElse("");
        Location location = location(event, place);
        Optional<String> function = YamlTags.function(tag);
        if (function.isPresent()) {
            Json argument = event.isPlain() ? YamlScalars.plain(event.getValue()) : Json.of(event.getValue());
            return YamlTags.spelledOut(function.get(), asWritten(argument, event, location));
        }
        return new ScalarNode(YamlTags.scalar(tag, event.getValue(), event.isPlain(), location), location);
    }

    /** Names are texts: a parameter may be called {@code On}. */
    private static Node asWritten(Json argument, ScalarEvent event, Location location) {
        return new ScalarNode(argument.isNull() ? argument : Json.of(event.getValue()), location);
    }

    private Node collection(CollectionStartEvent event, Place place, int depth) throws UnreadableTextException {
        String tag = event.getTag().orElse("");
        Optional<String> function = YamlTags.function(tag);
        if (function.isEmpty()) {
            YamlTags.checkCollection(tag, location(event, place));
        }
        Node node = event.getEventId() == Event.ID.MappingStart ? map(event, place, depth) : list(event, place, depth);
        return function.<Node>map(name -> YamlTags.spelledOut(name, node)).orElse(node);
    }

    private Node list(Event start, Place place, int depth) throws UnreadableTextException {
        List<Node> elements = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            elements.add(node(event, place.item(elements.size()), depth + 1));
        }
        return new ListNode(elements, location(start, place));
    }

    private Node map(Event start, Place place, int depth) throws UnreadableTextException {
        Map<String, Node> entries = new LinkedHashMap<>();
        List<Node> merged = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            String key = key(event);
            boolean merge = key.equals("<<") && ((ScalarEvent) event).isPlain();
            Node value = node(events.next(), merge ? place : place.member(key), depth + 1);
            if (merge) {
                merged.add(value);
            } else if (entries.put(key, value) != null) {
                notes.duplicate(key, location(event, place));
            }
        }
        merged.forEach(node -> merge(entries, node));
        return MapNode.owning(entries, location(start, place));
    }

    private static String key(Event event) throws UnreadableTextException {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getValue();
        }
        throw new UnreadableTextException("a key of a map must be a text", line(event), column(event));
    }

    /** What is written in the map itself wins over what it takes over. */
    private static void merge(Map<String, Node> entries, Node merged) {
        merged.entries().forEach(entries::putIfAbsent);
        merged.elements().forEach(each -> each.entries().forEach(entries::putIfAbsent));
    }

    private static Location location(Event event, Place place) {
        return place.at(line(event), column(event));
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    private static int column(Event event) {
        return event.getStartMark().map(mark -> mark.getColumn() + 1).orElse(0);
    }

    /** A dash in {@code !Split [-, x]}, which CloudFormation and SAM read as a text and YAML 1.2 does not. */
    private static final class LoneDash {

        private static final int MOST = 100;

        private LoneDash() {}

        /** The text with that dash in quotation marks; empty if the refusal is about something else. */
        static Optional<String> quoted(String text, MarkedYamlEngineException refusal) {
            Optional<Mark> mark = refusal.getProblemMark();
            if (mark.isEmpty() || !refusal.getProblem().contains("'-'")) {
                return Optional.empty();
            }
            int line = start(text, mark.get().getLine());
            int end = text.indexOf('\n', line) < 0 ? text.length() : text.indexOf('\n', line);
            int points = text.codePointCount(line, end);
            if (mark.get().getColumn() >= points) {
                return Optional.empty();
            }
            int at = text.offsetByCodePoints(line, mark.get().getColumn());
            boolean alone = text.charAt(at) == '-' && at + 1 < text.length() && ",]".indexOf(text.charAt(at + 1)) >= 0;
            boolean many = text.length() - text.replace("\"-\"", "").length() > 3 * MOST;
            return alone && !many
                    ? Optional.of(text.substring(0, at) + "\"-\"" + text.substring(at + 1))
                    : Optional.empty();
        }

        private static int start(String text, int line) {
            int at = 0;
            for (int i = 0; i < line; i++) {
                at = text.indexOf('\n', at) + 1;
            }
            return at;
        }
    }

    /** CloudFormation's short tags, like {@code !Sub}, and YAML's own, like {@code !!str}; any other tag is refused. */
    private static final class YamlTags {

        private static final String STANDARD = "tag:yaml.org,2002:";
        private static final Set<String> COLLECTIONS = Set.of("", "!", STANDARD + "map", STANDARD + "seq");

        private static final Set<String> WITHOUT_PREFIX = Set.of("Ref", "Condition");
        private static final Set<String> FUNCTIONS =
                TableFile.words(YamlTags.class, "short-tags.txt").getOrDefault("functions", Set.of());

        private YamlTags() {}

        static Json scalar(String tag, String text, boolean plain, Location location) throws UnreadableTextException {
            if (tag.isEmpty()) {
                return plain ? YamlScalars.plain(text) : Json.of(text);
            }
            if (tag.equals("!") || tag.equals(STANDARD + "str")) {
                return Json.of(text);
            }
            if (tag.equals(STANDARD + "null")) {
                return Json.nullValue();
            }
            return switch (tag.startsWith(STANDARD) ? tag.substring(STANDARD.length()) : "") {
                case "int", "float", "bool" -> YamlScalars.plain(text);
                case "timestamp" -> Json.of(text);
                default -> throw unknown(tag, location);
            };
        }

        static void checkCollection(String tag, Location location) throws UnreadableTextException {
            if (!COLLECTIONS.contains(tag)) {
                throw unknown(tag, location);
            }
        }

        private static UnreadableTextException unknown(String tag, Location location) {
            return new UnreadableTextException(
                    "there is no tag " + tag.replace(STANDARD, "!!") + " in CloudFormation",
                    location.line(),
                    location.column());
        }

        /** The long name of that tag's function; empty if it is none of CloudFormation's. */
        static Optional<String> function(String tag) {
            if (!tag.startsWith("!") || tag.startsWith("!!")) {
                return Optional.empty();
            }
            String name = tag.substring(1);
            if (WITHOUT_PREFIX.contains(name)) {
                return Optional.of(name);
            }
            return FUNCTIONS.contains(name) ? Optional.of("Fn::" + name) : Optional.empty();
        }

        /** The long form of a tagged value. */
        static MapNode spelledOut(String function, Node argument) {
            return new MapNode(
                    Map.of(function, function.equals("Fn::GetAtt") ? target(argument) : argument), argument.location());
        }

        /** {@code Fn.Arn} as the list that the long form wants; only the first dot parts. */
        private static Node target(Node argument) {
            if (!(argument instanceof ScalarNode scalar) || scalar.isNull()) {
                return argument;
            }
            String text = scalar.value().text();
            int dot = text.indexOf('.');
            List<Node> parts = new ArrayList<>(2);
            parts.add(part(dot < 0 ? text : text.substring(0, dot), scalar));
            if (dot >= 0) {
                parts.add(part(text.substring(dot + 1), scalar));
            }
            return new ListNode(parts, scalar.location());
        }

        private static Node part(String text, ScalarNode written) {
            return new ScalarNode(Json.of(text), written.location());
        }
    }
}
