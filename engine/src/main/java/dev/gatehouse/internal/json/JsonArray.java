package dev.gatehouse.internal.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON array. */
public record JsonArray(List<Json> elements) implements Json {

    public JsonArray {
        elements = List.copyOf(elements);
    }

    @Override
    public Object toJava() {
        List<@Nullable Object> list = new ArrayList<>(elements.size());
        elements.forEach(element -> list.add(element.toJava()));
        return list;
    }

    @Override
    public String toString() {
        return toText();
    }
}
