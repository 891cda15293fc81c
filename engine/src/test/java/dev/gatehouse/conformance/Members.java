package dev.gatehouse.conformance;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads members of case files. */
final class Members {

    private Members() {}

    static Map<String, Json> of(Optional<Json> json) {
        return json.filter(JsonObject.class::isInstance)
                .map(object -> ((JsonObject) object).members())
                .orElse(Map.of());
    }

    static List<Json> list(Optional<Json> json) {
        return json.filter(JsonArray.class::isInstance)
                .map(array -> ((JsonArray) array).elements())
                .orElse(List.of());
    }

    /** One value or a list of values, as texts. */
    static List<String> texts(Json json) {
        return json instanceof JsonArray array
                ? array.elements().stream().map(Json::text).toList()
                : List.of(json.text());
    }

    static void known(String what, Json object, Set<String> names) {
        for (String name : of(Optional.of(object)).keySet()) {
            if (!names.contains(name)) {
                throw new CaseFailure("the runner does not know the member \"" + name + "\" of " + what);
            }
        }
    }
}
