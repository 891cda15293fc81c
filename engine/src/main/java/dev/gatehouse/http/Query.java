package dev.gatehouse.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A query string: its raw text without the question mark, and its decoded parameters in order.
 *
 * @param raw the text after the question mark, as sent
 * @param parameters decoded, in the order in which they were sent
 */
public record Query(String raw, List<QueryParameter> parameters) {

    private static final Query NONE = new Query("", List.of());

    /**
     * Takes a copy of the list.
     *
     * @param raw the text after the question mark, as sent
     * @param parameters decoded, in the order in which they were sent
     */
    public Query {
        parameters = List.copyOf(parameters);
    }

    /** {@return no parameters} */
    public static Query none() {
        return NONE;
    }

    /**
     * Parses a raw query string; a name without {@code =} has an empty value.
     *
     * @param raw after the question mark
     * @return the raw text and its parameters
     */
    public static Query parse(String raw) {
        if (raw.isEmpty()) {
            return NONE;
        }
        List<QueryParameter> parameters = new ArrayList<>();
        for (String part : raw.split("&", -1)) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                String name = equals < 0 ? part : part.substring(0, equals);
                String value = equals < 0 ? "" : part.substring(equals + 1);
                parameters.add(new QueryParameter(Percent.decodeForm(name), Percent.decodeForm(value)));
            }
        }
        return new Query(raw, parameters);
    }

    /** {@return whether there are no parameters} */
    public boolean isEmpty() {
        return parameters.isEmpty();
    }

    /**
     * {@return the last value of that name; names are case-sensitive}
     *
     * @param name decoded
     */
    public Optional<String> last(String name) {
        for (int i = parameters.size() - 1; i >= 0; i--) {
            if (parameters.get(i).name().equals(name)) {
                return Optional.of(parameters.get(i).value());
            }
        }
        return Optional.empty();
    }

    /**
     * {@return all values of that name in order}
     *
     * @param name decoded
     */
    public List<String> all(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(QueryParameter::value)
                .toList();
    }

    /** {@return all values of each name, both in order of first appearance} */
    public Map<String, List<String>> byName() {
        Map<String, List<String>> byName = new LinkedHashMap<>();
        for (QueryParameter parameter : parameters) {
            byName.computeIfAbsent(parameter.name(), name -> new ArrayList<>()).add(parameter.value());
        }
        return byName;
    }
}
