package dev.gatehouse.tables;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Where two JSON values differ, one line for each place. */
final class TableDifference {

    private final List<String> lines = new ArrayList<>();

    private TableDifference() {}

    static List<String> between(Json expected, Json found) {
        var difference = new TableDifference();
        difference.compare("", expected, found);
        return difference.lines;
    }

    private void compare(String place, Json expected, Json found) {
        if (expected instanceof JsonObject a && found instanceof JsonObject b) {
            members(place, a.members(), b.members());
        } else if (expected instanceof JsonArray a
                && found instanceof JsonArray b
                && a.elements().size() == b.elements().size()) {
            for (int i = 0; i < a.elements().size(); i++) {
                compare(place + "[" + i + "]", a.elements().get(i), b.elements().get(i));
            }
        } else if (!expected.equals(found)) {
            lines.add(place + ": expected " + shortened(expected) + ", found " + shortened(found));
        }
    }

    private void members(String place, Map<String, Json> expected, Map<String, Json> found) {
        var names = new TreeSet<>(expected.keySet());
        names.addAll(found.keySet());
        for (String name : names) {
            String inner = place.isEmpty() ? name : place + "." + name;
            if (!expected.containsKey(name)) {
                lines.add(inner + ": not expected, found " + shortened(Objects.requireNonNull(found.get(name))));
            } else if (!found.containsKey(name)) {
                lines.add(
                        inner + ": expected " + shortened(Objects.requireNonNull(expected.get(name))) + ", not found");
            } else {
                compare(inner, Objects.requireNonNull(expected.get(name)), Objects.requireNonNull(found.get(name)));
            }
        }
    }

    private static String shortened(Json json) {
        String text = json.toText();
        return text.length() <= 300 ? text : text.substring(0, 300) + "...";
    }
}
