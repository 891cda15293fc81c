package dev.gatehouse.internal.json;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A JSON object; members keep their order. */
public record JsonObject(Map<String, Json> members) implements Json {

    public JsonObject {
        members = members instanceof Members ? members : new Members(new LinkedHashMap<>(members));
    }

    /** An object of these members, which nobody changes any more; they are not copied. */
    static JsonObject owning(Map<String, Json> members) {
        return new JsonObject(new Members(members));
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

    /** Members that nobody changes any more: objects made of them share them. */
    private static final class Members extends AbstractMap<String, Json> {

        private final Map<String, Json> map;

        Members(Map<String, Json> map) {
            this.map = Collections.unmodifiableMap(map);
        }

        @Override
        public @Nullable Json get(Object name) {
            return map.get(name);
        }

        @Override
        public boolean containsKey(Object name) {
            return map.containsKey(name);
        }

        @Override
        public Set<Entry<String, Json>> entrySet() {
            return map.entrySet();
        }

        @Override
        public void forEach(BiConsumer<? super String, ? super Json> action) {
            map.forEach(action);
        }
    }
}
