package dev.gatehouse.client;

import dev.gatehouse.internal.json.JsonBinding;
import java.lang.reflect.Type;

/**
 * Writes a test's objects as JSON and reads bodies as objects, in place of the standard mapper: your own
 * {@code ObjectMapper} of Jackson 2 or 3, Gson, Moshi …
 *
 * <pre>{@code
 * var codec = BodyCodec.of(
 *         mapper::writeValueAsString, (json, type) -> mapper.readValue(json, mapper.constructType(type)));
 * }</pre>
 */
public interface BodyCodec {

    /**
     * {@return the object as JSON; a String never comes here, since it is sent as it is}
     *
     * @param value what a test sends
     * @throws Exception why it can't be written
     */
    String write(Object value) throws Exception;

    /**
     * {@return the JSON as an object of that type}
     *
     * @param json the body of an answer
     * @param type the class, or a generic type with its arguments
     * @throws Exception why it can't be read
     */
    Object read(String json, Type type) throws Exception;

    /**
     * {@return a codec of one function each way}
     *
     * @param writer makes JSON of an object
     * @param reader makes an object of JSON
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

    /**
     * {@return the standard one: Jackson 2 with the modules that are on the class path; unknown members don't matter}
     */
    static BodyCodec standard() {
        JsonBinding standard = JsonBinding.standard();
        return of(standard.writer()::write, standard.reader()::read);
    }

    /** Writes. */
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

    /** Reads. */
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
