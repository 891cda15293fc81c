package dev.gatehouse.internal.payload;

import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.Query;
import dev.gatehouse.internal.json.JsonText;
import java.util.ArrayList;
import java.util.List;

/** Names in order of appearance, each with all of its values. */
record MultiValues(List<Named> names) {

    private static final MultiValues NONE = new MultiValues(List.of());

    /** Headers; names that differ only in case are one, written as the first of them. */
    static MultiValues of(Headers headers) {
        List<Named> found = new ArrayList<>(headers.lines().size());
        for (Header line : headers) {
            int at = 0;
            while (at < found.size() && !line.isNamed(found.get(at).name())) {
                at++;
            }
            if (at == found.size()) {
                found.add(new Named(line.name(), List.of(line.value())));
            } else {
                found.set(at, found.get(at).plus(line.value()));
            }
        }
        return new MultiValues(found);
    }

    static MultiValues of(Query query) {
        if (query.isEmpty()) {
            return NONE;
        }
        List<Named> found = new ArrayList<>();
        query.byName().forEach((name, values) -> found.add(new Named(name, values)));
        return new MultiValues(found);
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
            event.put(named.name(), named.joined());
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
    private record Named(String name, List<String> values) {

        String joined() {
            return values.size() == 1 ? values.get(0) : String.join(",", values);
        }

        Named plus(String value) {
            List<String> more = new ArrayList<>(values);
            more.add(value);
            return new Named(name, more);
        }
    }
}
