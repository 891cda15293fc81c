package dev.gatehouse.internal.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Collects the members of a JSON object in order. */
public final class JsonObjectBuilder implements JsonMembers {

    private Map<String, Json> members = new LinkedHashMap<>();
    private boolean built;

    JsonObjectBuilder() {}

    @Override
    public JsonObjectBuilder put(String name, Json value) {
        own().put(name, value);
        return this;
    }

    @Override
    public JsonObjectBuilder put(String name, String value) {
        return put(name, Json.of(value));
    }

    public JsonObjectBuilder put(String name, long value) {
        return put(name, Json.of(value));
    }

    @Override
    public JsonObjectBuilder putIfPresent(String name, Optional<? extends Json> value) {
        value.ifPresent(present -> own().put(name, present));
        return this;
    }

    @Override
    public JsonObjectBuilder putOrNull(String name, Optional<String> value) {
        return put(name, Json.ofNullable(value));
    }

    public JsonObject build() {
        built = true;
        return JsonObject.owning(members);
    }

    // who goes on building does not change what is built already
    private Map<String, Json> own() {
        if (built) {
            members = new LinkedHashMap<>(members);
            built = false;
        }
        return members;
    }
}
