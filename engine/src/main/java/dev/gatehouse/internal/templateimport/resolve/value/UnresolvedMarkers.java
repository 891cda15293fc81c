package dev.gatehouse.internal.templateimport.resolve.value;

import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.UnresolvedValue;
import java.util.Optional;

/** Makes and finds the marks of unresolved values. */
public final class UnresolvedMarkers {

    private static final int LONGEST = 120;

    private UnresolvedMarkers() {}

    /** Like {@code Fn::ImportValue Name at template.yaml:12}. */
    public static UnresolvedValue of(String expression, Location location) {
        String place = location.file() + (location.line() > 0 ? ":" + location.line() : "");
        return new UnresolvedValue(place.isEmpty() ? expression : expression + " at " + place);
    }

    public static Optional<UnresolvedValue> in(Node node) {
        Optional<UnresolvedValue> own = node.asText().flatMap(UnresolvedValue::in);
        if (own.isPresent()) {
            return own;
        }
        for (Node element : node.elements()) {
            Optional<UnresolvedValue> inside = in(element);
            if (inside.isPresent()) {
                return inside;
            }
        }
        for (Node value : node.entries().values()) {
            Optional<UnresolvedValue> inside = in(value);
            if (inside.isPresent()) {
                return inside;
            }
        }
        return Optional.empty();
    }

    /** An argument in few words, without marks of its own. */
    public static String compact(Node argument) {
        String text = argument.asText().orElseGet(() -> argument.toJson().toText());
        text = text.replace('\n', ' ').replace("\u27e8", "<").replace("\u27e9", ">");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
