package dev.gatehouse.internal.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Writes a JSON object as text, each member as it comes; a name must not come twice in one object. */
public final class JsonText implements JsonMembers {

    private static final int LIKELY_LENGTH = 2560;
    private static final int LONGEST_KEPT = 64 * 1024;

    private final Spare spare;
    private final StringBuilder out;
    private boolean first = true;

    /** An object with a builder of its own. */
    public JsonText() {
        this(new Spare());
    }

    /** An object that is written into that builder, if no other object is being written into it. */
    public JsonText(Spare spare) {
        this.spare = spare;
        this.out = spare.take().append('{');
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

    /** Ends the whole object; nothing can be put any more. */
    public String text() {
        String text = out.append('}').toString();
        spare.give(out);
        return text;
    }

    private StringBuilder named(String name) {
        if (!first) {
            out.append(',');
        }
        first = false;
        CompactText.write(out, name);
        return out.append(':');
    }

    /** A builder that objects share which are written one after the other. */
    public static final class Spare {

        private final AtomicReference<@Nullable StringBuilder> kept = new AtomicReference<>();

        private StringBuilder take() {
            StringBuilder builder = kept.getAndSet(null);
            if (builder == null) {
                return new StringBuilder(LIKELY_LENGTH);
            }
            builder.setLength(0);
            return builder;
        }

        private void give(StringBuilder builder) {
            if (builder.capacity() <= LONGEST_KEPT) {
                kept.set(builder);
            }
        }
    }
}
