package dev.gatehouse.internal.payload;

import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.Query;
import dev.gatehouse.internal.json.JsonText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names in order of appearance, each with all of its values. */
record MultiValues(Collection<Named> names) {

    /** Headers; names that differ only in case are one, written as the first of them. */
    static MultiValues of(Headers headers) {
        Map<String, Named> found = new LinkedHashMap<>();
        for (Header line : headers) {
            String name = line.name().toLowerCase(Locale.ROOT);
            Named present = found.get(name);
            if (present == null) {
                present = new Named(line.name(), new ArrayList<>(1));
                found.put(name, present);
            }
            present.values().add(line.value());
        }
        return new MultiValues(found.values());
    }

    static MultiValues of(Query query) {
        return new MultiValues(query.byName().entrySet().stream()
                .map(named -> new Named(named.getKey(), named.getValue()))
                .toList());
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** Puts name to last value. */
    void putLast(JsonText event, String member) {
        event.begin(member);
        for (Named named : names) {
            event.put(named.name(), named.values().get(named.values().size() - 1));
        }
        event.end();
    }

    /** Puts name to the values joined by commas. */
    void putJoined(JsonText event, String member) {
        event.begin(member);
        for (Named named : names) {
            event.put(named.name(), String.join(",", named.values()));
        }
        event.end();
    }

    /** Puts name to list of values. */
    void putAll(JsonText event, String member) {
        event.begin(member);
        for (Named named : names) {
            event.put(named.name(), named.values());
        }
        event.end();
    }

    /** A name as it was written first, and its values. */
    private record Named(String name, List<String> values) {}
}
