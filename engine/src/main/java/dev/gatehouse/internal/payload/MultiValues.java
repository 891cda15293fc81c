package dev.gatehouse.internal.payload;

import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.Query;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Names in order of appearance, each with all of its values. */
record MultiValues(Map<String, List<String>> byName) {

    /** Headers; names that differ only in case are one, written as the first of them. */
    static MultiValues of(Headers headers) {
        Map<String, List<String>> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Map<String, List<String>> ordered = new LinkedHashMap<>();
        for (Header line : headers) {
            List<String> values = found.get(line.name());
            if (values == null) {
                values = new ArrayList<>(1);
                found.put(line.name(), values);
                ordered.put(line.name(), values);
            }
            values.add(line.value());
        }
        return new MultiValues(ordered);
    }

    static MultiValues of(Query query) {
        return new MultiValues(query.byName());
    }

    boolean isEmpty() {
        return byName.isEmpty();
    }

    /** Name to last value. */
    JsonObject last() {
        return object(values -> Json.of(values.get(values.size() - 1)));
    }

    /** Name to first value. */
    JsonObject first() {
        return object(values -> Json.of(values.get(0)));
    }

    /** Name to the values joined by that separator. */
    JsonObject joined(String separator) {
        return object(values -> Json.of(String.join(separator, values)));
    }

    /** Name to list of values. */
    JsonObject all() {
        return object(Json::strings);
    }

    private JsonObject object(Function<List<String>, Json> member) {
        var members = JsonObject.builder();
        byName.forEach((name, values) -> members.put(name, member.apply(values)));
        return members.build();
    }
}
