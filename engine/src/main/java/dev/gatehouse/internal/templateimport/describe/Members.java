package dev.gatehouse.internal.templateimport.describe;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Collects the members of an object and leaves out those that are empty. */
final class Members {

    private final JsonObjectBuilder members = JsonObject.builder();

    /** Puts a text unless it is empty. */
    Members text(String name, String text) {
        return text.isEmpty() ? this : json(name, Json.of(text));
    }

    Members text(String name, Optional<String> text) {
        text.ifPresent(present -> text(name, present));
        return this;
    }

    Members number(String name, Optional<? extends Number> number) {
        number.ifPresent(present -> json(name, Json.fromJava(present)));
        return this;
    }

    Members number(String name, OptionalInt number) {
        number.ifPresent(present -> json(name, Json.of(present)));
        return this;
    }

    Members flag(String name, Optional<Boolean> flag) {
        flag.ifPresent(present -> json(name, Json.of(present)));
        return this;
    }

    /** Puts true, or nothing. */
    Members ifTrue(String name, boolean flag) {
        return flag ? json(name, Json.of(true)) : this;
    }

    /** Puts the name of a constant unless it is the usual one. */
    <E extends Enum<E>> Members unless(String name, E usual, E constant) {
        return constant == usual ? this : text(name, constant.name());
    }

    /** Puts milliseconds unless they are the usual ones. */
    Members unless(String name, Duration usual, Duration time) {
        return time.equals(usual) ? this : json(name, Json.of(time.toMillis()));
    }

    Members texts(String name, Collection<String> texts) {
        return texts.isEmpty() ? this : json(name, Json.strings(List.copyOf(texts)));
    }

    Members texts(String name, Map<String, String> texts) {
        return map(name, texts, Json::of);
    }

    <T> Members list(String name, Collection<T> items, Function<T, ? extends Json> form) {
        return items.isEmpty()
                ? this
                : json(name, new JsonArray(items.stream().<Json>map(form).toList()));
    }

    <T> Members map(String name, Map<String, T> map, Function<T, ? extends Json> form) {
        if (map.isEmpty()) {
            return this;
        }
        Map<String, Json> described = new LinkedHashMap<>();
        map.forEach((key, value) -> described.put(key, form.apply(value)));
        return json(name, new JsonObject(described));
    }

    /** Puts the items, each under its key. */
    <T> Members map(String name, Collection<T> items, Function<T, String> key, Function<T, ? extends Json> form) {
        Map<String, T> byKey = new LinkedHashMap<>();
        items.forEach(item -> byKey.put(key.apply(item), item));
        return map(name, byKey, form);
    }

    /** Puts a value even if it is empty. */
    Members json(String name, Json value) {
        members.put(name, value);
        return this;
    }

    JsonObject build() {
        return members.build();
    }
}
