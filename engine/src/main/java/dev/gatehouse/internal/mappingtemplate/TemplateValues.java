package dev.gatehouse.internal.mappingtemplate;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as templates see it: maps, lists, strings, numbers and booleans.
 *
 * <p>A map prints as Java does, <code>{k=v, k2=v2}</code>, a list as compact JSON, inside a printed map as well
 * (test_input_path_template_formatting).
 */
final class TemplateValues {

    private TemplateValues() {}

    static @Nullable Object of(Json json) {
        if (json instanceof JsonObject object) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            object.members().forEach((name, value) -> map.put(name, of(value)));
            return map;
        }
        if (json instanceof JsonArray array) {
            JsonList list = new JsonList();
            array.elements().forEach(element -> list.add(of(element)));
            return list;
        }
        return json.toJava();
    }
}
