package dev.gatehouse.internal.template.read;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.model.Location;
import java.util.Set;

/** YAML's own tags, like {@code !!str}; any other tag is refused. */
final class YamlTags {

    private static final String STANDARD = "tag:yaml.org,2002:";
    private static final Set<String> COLLECTIONS = Set.of("", "!", STANDARD + "map", STANDARD + "seq");

    private YamlTags() {}

    static Json scalar(String tag, String text, boolean plain, Location location) throws UnreadableTextException {
        if (tag.isEmpty()) {
            return plain ? YamlScalars.plain(text) : Json.of(text);
        }
        if (tag.equals("!") || tag.equals(STANDARD + "str")) {
            return Json.of(text);
        }
        if (tag.equals(STANDARD + "null")) {
            return Json.nullValue();
        }
        return switch (tag.startsWith(STANDARD) ? tag.substring(STANDARD.length()) : "") {
            case "int", "float", "bool" -> YamlScalars.plain(text);
            case "timestamp" -> Json.of(text);
            default -> throw unknown(tag, location);
        };
    }

    static void checkCollection(String tag, Location location) throws UnreadableTextException {
        if (!COLLECTIONS.contains(tag)) {
            throw unknown(tag, location);
        }
    }

    private static UnreadableTextException unknown(String tag, Location location) {
        return new UnreadableTextException(
                "there is no tag " + tag.replace(STANDARD, "!!") + " in CloudFormation",
                location.line(),
                location.column());
    }
}
