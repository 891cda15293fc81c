package dev.gatehouse.internal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Objects of a test to JSON and back, with the Jackson modules that are on the class path. */
public final class JsonBinding {

    private JsonBinding() {}

    /**
     * The object as JSON; a String is taken as JSON text already.
     *
     * @throws IllegalArgumentException if Jackson can't write it
     */
    public static String write(Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof Json json) {
            return json.toText();
        }
        try {
            return Mapper.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "can't write " + value.getClass().getName() + " as JSON: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * The JSON as an object of that type.
     *
     * @throws IllegalStateException if it is not JSON of that shape
     */
    public static <T> T read(String json, Class<T> type) {
        try {
            return Mapper.MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "the body is not JSON of " + type.getName() + ": " + e.getOriginalMessage() + "\n  body: " + json,
                    e);
        }
    }

    // its own class, so that a JVM that never binds an object never loads databind
    private static final class Mapper {
        static final ObjectMapper MAPPER = JsonMapper.builder()
                .findAndAddModules()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
    }
}
