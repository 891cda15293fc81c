package dev.gatehouse.internal.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a JSON object as text, each member as it comes; a name must not come twice in one object. */
public final class JsonText implements JsonMembers {

    private final StringBuilder out;
    private boolean first = true;

    /**
     * Begins the object.
     *
     * @param likely how many characters it will have, about
     */
    public JsonText(int likely) {
        this.out = new StringBuilder(likely).append('{');
    }

    @Override
    public JsonText put(String name, Json value) {
        CompactText.write(named(name), value, 1);
        return this;
    }

    @Override
    public JsonText put(String name, String value) {
        CompactText.write(named(name), value);
        return this;
    }

    public JsonText put(String name, long value) {
        named(name).append(value);
        return this;
    }

    public JsonText put(String name, boolean value) {
        named(name).append(value);
        return this;
    }

    public JsonText put(String name, List<String> values) {
        named(name).append('[');
        for (int i = 0; i < values.size(); i++) {
            CompactText.write(i == 0 ? out : out.append(','), values.get(i));
        }
        out.append(']');
        return this;
    }

    public JsonText put(String name, Map<String, String> values) {
        begin(name);
        values.forEach(this::put);
        return end();
    }

    @Override
    public JsonText putIfPresent(String name, Optional<? extends Json> value) {
        return value.isPresent() ? put(name, value.get()) : this;
    }

    @Override
    public JsonText putOrNull(String name, Optional<String> value) {
        return value.isPresent() ? put(name, value.get()) : putNull(name);
    }

    public JsonText putNull(String name) {
        named(name).append("null");
        return this;
    }

    /** Begins an object that is a member; what follows is its members. */
    public JsonText begin(String name) {
        named(name).append('{');
        first = true;
        return this;
    }

    /** Ends the object that was begun last. */
    public JsonText end() {
        out.append('}');
        first = false;
        return this;
    }

    /** Ends the whole object. */
    public String text() {
        return out.append('}').toString();
    }

    private StringBuilder named(String name) {
        if (!first) {
            out.append(',');
        }
        first = false;
        CompactText.write(out, name);
        return out.append(':');
    }
}
