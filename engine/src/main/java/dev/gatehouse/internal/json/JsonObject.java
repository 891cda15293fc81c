package dev.gatehouse.internal.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A JSON object; members keep their order. */
public record JsonObject(Map<String, Json> members) implements Json {

    public JsonObject {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    public static JsonObject empty() {
        return new JsonObject(Map.of());
    }

    public static JsonObjectBuilder builder() {
        return new JsonObjectBuilder();
    }

    @Override
    public Optional<Json> member(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** This object with one member set. */
    public JsonObject with(String name, Json value) {
        var copy = new LinkedHashMap<>(members);
        copy.put(name, value);
        return new JsonObject(copy);
    }

    @Override
    public Object toJava() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        members.forEach((name, value) -> map.put(name, value.toJava()));
        return map;
    }

    @Override
    public String toString() {
        return toText();
    }
}
