package dev.gatehouse.client;

import dev.gatehouse.internal.json.JsonBinding;
import java.lang.reflect.Type;

/**
 * Writes objects as JSON and reads JSON as objects, instead of the standard mapper: with your own {@code ObjectMapper}
 * of Jackson 2 or 3, with Gson, Moshi …
 *
 * <pre>{@code
 * var codec = BodyCodec.of(
 *         mapper::writeValueAsString, (json, type) -> mapper.readValue(json, mapper.constructType(type)));
 * }</pre>
 */
public interface BodyCodec {

    /**
     * {@return the object as JSON; it is never a String, because strings are sent unchanged}
     *
     * @param value what a test sends
     * @throws Exception if it can't be written
     */
    String write(Object value) throws Exception;

    /**
     * {@return the JSON as an object of that type}
     *
     * @param json the body of a response
     * @param type the class, or a generic type with its arguments
     * @throws Exception if it can't be read
     */
    Object read(String json, Type type) throws Exception;

    /**
     * {@return a codec with one function for each direction}
     *
     * @param writer turns an object into JSON
     * @param reader turns JSON into an object
     */
    static BodyCodec of(Writer writer, Reader reader) {
        return new BodyCodec() {
            @Override
            public String write(Object value) throws Exception {
                return writer.write(value);
            }

            @Override
            public Object read(String json, Type type) throws Exception {
                return reader.read(json, type);
            }
        };
    }

    /** {@return the standard codec: Jackson 2 with the modules on the class path; it ignores unknown members} */
    static BodyCodec standard() {
        JsonBinding standard = JsonBinding.standard();
        return of(standard.writer()::write, standard.reader()::read);
    }

    /** Writes objects. */
    @FunctionalInterface
    interface Writer {

        /**
         * {@return the object as JSON}
         *
         * @param value any object
         * @throws Exception if it can't be written
         */
        String write(Object value) throws Exception;
    }

    /** Reads objects. */
    @FunctionalInterface
    interface Reader {

        /**
         * {@return the JSON as an object}
         *
         * @param json the text
         * @param type of the object
         * @throws Exception if it can't be read
         */
        Object read(String json, Type type) throws Exception;
    }
}
