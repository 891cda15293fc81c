package dev.gatehouse.internal.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Collects the members of a JSON object in order. */
public final class JsonObjectBuilder {

    private Map<String, Json> members = new LinkedHashMap<>();
    private boolean built;

    JsonObjectBuilder() {}

    public JsonObjectBuilder put(String name, Json value) {
        own().put(name, value);
        return this;
    }

    public JsonObjectBuilder put(String name, String value) {
        return put(name, Json.of(value));
    }

    public JsonObjectBuilder put(String name, long value) {
        return put(name, Json.of(value));
    }

    /** Puts the value if there is one; the member is absent otherwise. */
    public JsonObjectBuilder putIfPresent(String name, Optional<? extends Json> value) {
        value.ifPresent(present -> own().put(name, present));
        return this;
    }

    /** Puts the string, or JSON null where there is none. */
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
