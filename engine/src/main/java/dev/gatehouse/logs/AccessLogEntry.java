package dev.gatehouse.logs;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One line of an access log.
 *
 * @param api logical id of the API
 * @param stage name of the stage
 * @param requestId of the call
 * @param destination name of the log group or stream; a canary's name ends in {@code /Canary}
 * @param line the format with its variables filled in
 */
public record AccessLogEntry(String api, String stage, String requestId, String destination, String line) {

    /** {@return the members of a JSON line, each as text; empty for other formats} */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        Json.tryParse(line.strip())
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .ifPresent(object -> object.members().forEach((name, value) -> fields.put(name, value.text())));
        return fields;
    }

    /**
     * {@return one member of a JSON line, by name or by a dotted path like {@code authorizer.principalId}}
     *
     * @param name of the member, or a dotted path
     */
    public Optional<String> field(String name) {
        return Optional.ofNullable(fields().get(name))
                .or(() -> Json.tryParse(line.strip()).flatMap(json -> at(json, name)));
    }

    private static Optional<String> at(Json json, String path) {
        int dot = path.indexOf('.');
        return dot < 0
                ? json.member(path).map(Json::text)
                : json.member(path.substring(0, dot)).flatMap(inner -> at(inner, path.substring(dot + 1)));
    }
}
