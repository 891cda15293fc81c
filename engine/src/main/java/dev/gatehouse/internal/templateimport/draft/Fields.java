package dev.gatehouse.internal.templateimport.draft;

import dev.gatehouse.internal.templateimport.Findings;
import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.UnresolvedValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The members of a map of a template, read by type.
 *
 * <p>A member of the wrong type becomes a finding and counts as absent. What decides who may call or which route
 * answers is read by the methods whose names begin with {@code deciding}: they refuse unresolved values.
 */
public record Fields(Node node, String element, Findings findings) {

    private static final String BAD_REQUEST = "BadRequestException";

    /** Where this map is written. */
    public Location location() {
        return node.location().named(element);
    }

    /** Where that member is written, or this map if it is absent. */
    public Location at(String name) {
        return node.get(name).orElse(node).location().named(element + "." + name);
    }

    /** The member if it is there and not null. */
    public Optional<Node> get(String name) {
        return node.get(name);
    }

    public boolean has(String name) {
        return node.get(name).isPresent();
    }

    /** The members' names in order. */
    public List<String> names() {
        return List.copyOf(node.entries().keySet());
    }

    /** A string, number or boolean as text; may hold unresolved values. */
    public Optional<String> text(String name) {
        return read(name, "a string", Node::asText);
    }

    /** That text, or the other where it is absent. */
    public String text(String name, String other) {
        return text(name).orElse(other);
    }

    /** Whether it is that text. */
    public boolean says(String name, String text) {
        return text(name).filter(text::equals).isPresent();
    }

    /** A text that decides who may call or which route answers; an unresolved value in it and null are errors. */
    public Optional<String> decidingText(String name) {
        notNull(name);
        Optional<String> text = text(name);
        text.flatMap(UnresolvedValue::in).ifPresent(unresolved -> unresolved(name, unresolved));
        return text;
    }

    /** That deciding text, or the other where it is absent. */
    public String decidingText(String name, String other) {
        return decidingText(name).orElse(other);
    }

    /** A deciding text in upper case, as enumerations are compared. */
    public String decidingWord(String name, String other) {
        return decidingText(name).orElse(other).toUpperCase(Locale.ROOT);
    }

    /** A boolean, or its text in any case; absent where it is neither. */
    public Optional<Boolean> flag(String name) {
        return decidingText(name).flatMap(text -> bool(name, text));
    }

    /** Whether that boolean is there and true. */
    public boolean isTrue(String name) {
        return flag(name).orElse(false);
    }

    /** The constant that this member names in any case; absent where it is absent or, with a finding, no such word. */
    public <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return decidingText(name).flatMap(text -> constant(type, name, text));
    }

    /** The constant of that text, which stands in this member. */
    public <E extends Enum<E>> Optional<E> constant(Class<E> type, String name, String text) {
        Optional<E> constant = named(type, text.replace('-', '_'));
        if (constant.isEmpty()) {
            unfit(name, text, "write one of " + listed(type) + ".");
        }
        return constant;
    }

    /** The constant of that name in any case. */
    public static <E extends Enum<E>> Optional<E> named(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(candidate -> candidate.name().equalsIgnoreCase(name))
                .findFirst();
    }

    static <E extends Enum<E>> String listed(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }

    /** A whole number. */
    public OptionalInt integer(String name) {
        Optional<Double> number = decimal(name);
        return number.isPresent() && number.get() == Math.rint(number.get())
                ? OptionalInt.of(number.get().intValue())
                : OptionalInt.empty();
    }

    /** A number. */
    public Optional<Double> decimal(String name) {
        return decidingText(name).flatMap(text -> number(name, text));
    }

    /** A map; absent where there is none. */
    public Optional<Fields> fields(String name) {
        return read(name, "a map", Fields::asMap).map(map -> new Fields(map, element + "." + name, findings));
    }

    /** A map; empty where there is none. */
    public Fields fieldsOrNone(String name) {
        return fields(name).orElseGet(() -> new Fields(empty(), element + "." + name, findings));
    }

    /** The maps of a list; anything else in it is a finding and left out. */
    public List<Fields> list(String name) {
        return elements(name, "a list of maps", Fields::asMap).stream()
                .map(item -> new Fields(item, element + "." + name, findings))
                .toList();
    }

    /** The maps of a list that decides who may call or which route answers; null is an error too. */
    public List<Fields> decidingList(String name) {
        notNull(name);
        return list(name);
    }

    /** The texts of a list, or the single text; anything else is a finding and left out. */
    public List<String> texts(String name) {
        Optional<Node> member = get(name);
        return member.flatMap(Node::asText)
                .map(List::of)
                .orElseGet(() -> elements(name, "a list of strings", Node::asText));
    }

    /** The texts of a list, or the single text; unresolved values in them and null are errors. */
    public List<String> decidingTexts(String name) {
        notNull(name);
        return known(name, texts(name));
    }

    /** The texts of a list; a single text, unresolved values and null are errors. */
    public List<String> decidingTextList(String name) {
        notNull(name);
        return known(name, elements(name, "a list of strings", Node::asText));
    }

    private List<String> known(String name, List<String> texts) {
        texts.forEach(text -> UnresolvedValue.in(text).ifPresent(unresolved -> unresolved(name, unresolved)));
        return texts;
    }

    /** A map of texts; entries that are no text are left out with a finding. */
    public Map<String, String> textMap(String name) {
        Map<String, String> map = new LinkedHashMap<>();
        fields(name).ifPresent(entries -> entries.names()
                .forEach(key -> entries.text(key).ifPresent(value -> map.put(key, value))));
        return map;
    }

    /** Adds those that are maps; of the others the first is a finding. */
    private void maps(Map<String, Fields> map) {
        for (String key : names()) {
            if (get(key).filter(MapNode.class::isInstance).isPresent()) {
                fields(key).ifPresent(value -> map.put(key, value));
            }
        }
        names().stream()
                .filter(key -> has(key) && !map.containsKey(key))
                .limit(1)
                .forEach(this::fields);
    }

    /** A map of maps, each under its name. */
    public Map<String, Fields> fieldsByName(String name) {
        Map<String, Fields> map = new LinkedHashMap<>();
        fields(name).ifPresent(entries -> entries.maps(map));
        return map;
    }

    /** Adds an error at that member, of the code by which API Gateway refuses nearly everything. */
    public void refused(String name, String text, String remedy) {
        error(BAD_REQUEST, name, text, remedy);
    }

    /** Adds such an error at this map. */
    public void refused(String text, String remedy) {
        findings.error(BAD_REQUEST, text, location(), remedy);
    }

    /** Adds an error: that member is a text which can't be. */
    public void unfit(String name, Object value, String remedy) {
        refused(name, element + "." + name + " is \"" + value + "\".", remedy);
    }

    /** Adds an error at that member that AWS words itself. */
    public void refusedByAws(String name, String awsText, String remedy) {
        refusedByAws(BAD_REQUEST, name, awsText, remedy);
    }

    /** Adds an error at that member that AWS words itself, and of that code. */
    public void refusedByAws(String code, String name, String awsText, String remedy) {
        findings.refusedByAws(code, awsText, at(name), remedy);
    }

    /** Adds an error at that member. */
    public void error(String code, String name, String text, String remedy) {
        findings.error(code, text, at(name), remedy);
    }

    /** Adds a warning at that member. */
    public void warning(String code, String name, String text, String remedy) {
        findings.warning(code, text, at(name), remedy);
    }

    private static Optional<Node> asMap(Node node) {
        return node instanceof MapNode ? Optional.of(node) : Optional.empty();
    }

    private static Optional<Node> asList(Node node) {
        return node instanceof ListNode ? Optional.of(node) : Optional.empty();
    }

    private MapNode empty() {
        return new MapNode(Map.of(), node.location());
    }

    private <T> Optional<T> read(String name, String expected, Function<Node, Optional<T>> reading) {
        Optional<Node> member = get(name);
        Optional<T> value = member.flatMap(reading);
        if (member.isPresent() && value.isEmpty()) {
            wrongType(name, member.get(), " is ", expected);
        }
        return value;
    }

    private <T> List<T> elements(String name, String expected, Function<Node, Optional<T>> reading) {
        Optional<Node> list = read(name, expected, Fields::asList);
        List<T> values = new ArrayList<>();
        for (Node item : list.map(Node::elements).orElse(List.of())) {
            reading.apply(item).ifPresentOrElse(values::add, () -> wrongType(name, item, " holds ", expected));
        }
        return values;
    }

    private void notNull(String name) {
        Optional.ofNullable(node.entries().get(name))
                .filter(Node::isNull)
                .ifPresent(nothing -> wrongType(name, nothing, " is ", "a value, or remove it"));
    }

    private void wrongType(String name, Node value, String verb, String expected) {
        findings.error(
                "WrongType",
                element + "." + name + verb + value.kind() + ".",
                value.location().named(element + "." + name),
                "write " + expected + ".");
    }

    private Optional<Boolean> bool(String name, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.equals("true") || lower.equals("false")) {
            return Optional.of(lower.equals("true"));
        }
        wrong(name, text, "true or false");
        return Optional.empty();
    }

    private Optional<Double> number(String name, String text) {
        try {
            return Optional.of(Double.valueOf(text.trim()));
        } catch (NumberFormatException e) {
            wrong(name, text, "a number");
            return Optional.empty();
        }
    }

    private void wrong(String name, String text, String expected) {
        if (UnresolvedValue.in(text).isEmpty()) {
            error("WrongType", name, element + "." + name + " is \"" + text + "\".", "write " + expected + ".");
        }
    }

    private void unresolved(String name, UnresolvedValue value) {
        error(
                "UnresolvedValue",
                name,
                element + "." + name + " can't be resolved here: " + value.what() + ".",
                "it decides who may call or which route answers; set it with values.");
    }
}
