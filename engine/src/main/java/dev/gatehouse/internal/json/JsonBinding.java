package dev.gatehouse.internal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.reflect.Type;

/** Objects of a test to JSON and back; the standard way is Jackson 2 with the modules that are on the class path. */
public record JsonBinding(Writer writer, Reader reader) {

    private static final JsonBinding STANDARD = new JsonBinding(JsonBinding::byJackson, JsonBinding::byJackson);

    public static JsonBinding standard() {
        return STANDARD;
    }

    /**
     * The object as JSON; a String is taken as JSON text already.
     *
     * @throws IllegalArgumentException if it can't be written
     */
    public String write(Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof Json json) {
            return json.toText();
        }
        try {
            return writer.write(value);
        } catch (Exception e) {
            interrupted(e);
            throw new IllegalArgumentException(
                    "can't write " + value.getClass().getName() + " as JSON: " + e.getMessage(), e);
        }
    }

    /**
     * The JSON as an object of that type.
     *
     * @throws IllegalStateException with the JSON, if it is not of that shape
     */
    public Object read(String json, Type type) {
        try {
            return reader.read(json, type);
        } catch (Exception e) {
            interrupted(e);
            throw new IllegalStateException(
                    "can't read the body as " + type.getTypeName() + ": " + e.getMessage() + "\n  body: " + json, e);
        }
    }

    /**
     * The JSON as an object of that class.
     *
     * @throws IllegalStateException with the JSON, if it is not of that shape
     */
    @SuppressWarnings("unchecked") // a primitive's class can't cast the wrapper that was read
    public <T> T read(String json, Class<T> type) {
        Object value = read(json, (Type) type);
        return type.isPrimitive() ? (T) value : type.cast(value);
    }

    private static void interrupted(Exception e) {
        if (e instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
    }

    private static String byJackson(Object value) throws IOException {
        try {
            return Mapper.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IOException(e.getOriginalMessage(), e);
        }
    }

    private static Object byJackson(String json, Type type) throws IOException {
        try {
            return Mapper.MAPPER.readValue(json, Mapper.MAPPER.constructType(type));
        } catch (JsonProcessingException e) {
            throw new IOException(e.getOriginalMessage(), e);
        }
    }

    /** Writes an object as JSON. */
    @FunctionalInterface
    public interface Writer {

        String write(Object value) throws Exception;
    }

    /** Reads JSON as an object of a type. */
    @FunctionalInterface
    public interface Reader {

        Object read(String json, Type type) throws Exception;
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
