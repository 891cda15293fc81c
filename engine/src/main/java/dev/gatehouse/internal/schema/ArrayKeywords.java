package dev.gatehouse.internal.schema;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonBoolean;
import java.util.HashSet;
import java.util.Set;

/** Keywords about arrays; the schemas of elements are looked at afterwards. */
final class ArrayKeywords {

    private static final Keyword NOTHING = (actual, run) -> {};

    private ArrayKeywords() {}

    static Keyword maxItems(Subschemas schemas, Json value) {
        int maximum = schemas.count("maxItems", value);
        return (actual, run) -> {
            if (actual instanceof JsonArray array && array.elements().size() > maximum) {
                run.violated("array is too long: must have at most " + maximum + " elements but instance has "
                        + array.elements().size() + " elements");
            }
        };
    }

    static Keyword minItems(Subschemas schemas, Json value) {
        int minimum = schemas.count("minItems", value);
        return (actual, run) -> {
            if (actual instanceof JsonArray array && array.elements().size() < minimum) {
                run.violated("array is too short: must have at least " + minimum + " elements but instance has "
                        + array.elements().size() + " elements");
            }
        };
    }

    static Keyword additionalItems(Subschemas schemas, Json value) {
        boolean isList =
                schemas.value("items").filter(JsonArray.class::isInstance).isPresent();
        if (value != JsonBoolean.FALSE || !isList) {
            return NOTHING;
        }
        int maximum =
                ((JsonArray) schemas.value("items").orElseThrow()).elements().size();
        return (actual, run) -> {
            if (actual instanceof JsonArray array && array.elements().size() > maximum) {
                run.violated("schema only allows " + maximum + " elements in array but instance has "
                        + array.elements().size() + " elements");
            }
        };
    }

    static Keyword uniqueItems(Subschemas schemas, Json value) {
        return schemas.flag("uniqueItems") ? ArrayKeywords::unique : NOTHING;
    }

    private static void unique(Json actual, Run run) {
        if (!(actual instanceof JsonArray array)) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (Json element : array.elements()) {
            if (!seen.add(Canonical.text(element))) {
                run.violated("array must not contain duplicate elements");
                return;
            }
        }
    }
}
