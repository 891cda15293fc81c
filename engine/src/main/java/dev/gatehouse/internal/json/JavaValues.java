package dev.gatehouse.internal.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns plain Java values into JSON. */
final class JavaValues {

    private JavaValues() {}

    static Json toJson(@Nullable Object value) {
        if (value == null) {
            return JsonNull.NULL;
        }
        if (value instanceof Json json) {
            return json;
        }
        if (value instanceof Map<?, ?> map) {
            return object(map);
        }
        if (value instanceof Iterable<?> iterable) {
            return array(iterable);
        }
        if (value instanceof Boolean bool) {
            return Json.of(bool);
        }
        if (value instanceof Number number) {
            return new JsonNumber(number.toString());
        }
        return new JsonString(value.toString());
    }

    private static Json object(Map<?, ?> map) {
        Map<String, Json> members = new LinkedHashMap<>();
        map.forEach((name, member) -> members.put(String.valueOf(name), toJson(member)));
        return new JsonObject(members);
    }

    private static Json array(Iterable<?> iterable) {
        List<Json> elements = new ArrayList<>();
        iterable.forEach(element -> elements.add(toJson(element)));
        return new JsonArray(elements);
    }
}
