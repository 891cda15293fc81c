package dev.gatehouse.internal.expression.jsonpath;

import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.spi.json.JsonProvider;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.json.JsonString;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets the JSONPath library read our JSON values as they are; what it collects are plain lists of them. */
final class JsonModelProvider implements JsonProvider {

    @Override
    public Object parse(String json) {
        return Json.parse(json);
    }

    @Override
    public Object parse(InputStream jsonStream, String charset) {
        throw readOnly();
    }

    @Override
    public String toJson(Object value) {
        return Json.fromJava(value).toText();
    }

    @Override
    public Object createArray() {
        return new ArrayList<>();
    }

    @Override
    public Object createMap() {
        return new LinkedHashMap<>();
    }

    @Override
    public boolean isArray(@Nullable Object value) {
        return value instanceof JsonArray || value instanceof List<?>;
    }

    @Override
    public boolean isMap(@Nullable Object value) {
        return value instanceof JsonObject || value instanceof Map<?, ?>;
    }

    @Override
    public int length(Object value) {
        if (isArray(value)) {
            return elements(value).size();
        }
        if (isMap(value)) {
            return members(value).size();
        }
        if (value instanceof JsonString string) {
            return string.value().length();
        }
        throw new JsonPathException("length of something that is neither array, object nor string");
    }

    @Override
    public Iterable<?> toIterable(Object value) {
        if (!isArray(value)) {
            throw new JsonPathException(
                    "cannot iterate over " + value.getClass().getSimpleName());
        }
        return elements(value);
    }

    @Override
    public Collection<String> getPropertyKeys(Object value) {
        return members(value).keySet().stream().map(String::valueOf).toList();
    }

    @Override
    public @Nullable Object getArrayIndex(Object value, int index) {
        return elements(value).get(index);
    }

    @Override
    @Deprecated
    public @Nullable Object getArrayIndex(Object value, int index, boolean unwrap) {
        return getArrayIndex(value, index);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void setArrayIndex(Object array, int index, Object value) {
        List<Object> list = (List<Object>) array;
        if (index == list.size()) {
            list.add(value);
        } else {
            list.set(index, value);
        }
    }

    @Override
    public @Nullable Object getMapValue(Object value, String key) {
        Map<?, ?> members = members(value);
        return members.containsKey(key) ? members.get(key) : UNDEFINED;
    }

    @Override
    public void setProperty(Object value, Object key, Object member) {
        throw readOnly();
    }

    @Override
    public void removeProperty(Object value, Object key) {
        throw readOnly();
    }

    /** Filters compare plain Java values. */
    @Override
    public @Nullable Object unwrap(@Nullable Object value) {
        if (value instanceof Json json && !isArray(value) && !isMap(value)) {
            return json.toJava();
        }
        return value;
    }

    private static List<?> elements(Object value) {
        return value instanceof JsonArray array ? array.elements() : (List<?>) value;
    }

    private static Map<?, ?> members(Object value) {
        return value instanceof JsonObject object ? object.members() : (Map<?, ?>) value;
    }

    private static JsonPathException readOnly() {
        return new JsonPathException("these values cannot be changed");
    }
}
