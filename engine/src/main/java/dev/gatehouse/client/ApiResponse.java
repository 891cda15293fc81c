package dev.gatehouse.client;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/** An answer, and what happened to the call on its way. */
public interface ApiResponse {

    /** {@return the HTTP status} */
    int status();

    /** {@return the request that was answered} */
    HttpRequest request();

    /** {@return header lines in order, in the case in which they were sent} */
    Headers headers();

    /**
     * {@return the first value of that header, without regard to case}
     *
     * @param name of the header
     */
    Optional<String> header(String name);

    /**
     * {@return all values of that header}
     *
     * @param name without regard to case
     */
    List<String> headerValues(String name);

    /** {@return the body, byte for byte} */
    byte[] bytes();

    /** {@return the body as UTF-8} */
    String text();

    /**
     * {@return the parts of the answer, as the gateway passed them on}
     *
     * <p>An answer that came whole is one part; of a stream with more than 1,000, the last one holds the rest.
     */
    List<ResponseChunk> chunks();

    /**
     * {@return the JSON body as an object}
     *
     * @param <T> type of the object
     * @param type of the object
     * @throws IllegalStateException with the body's text if it is not JSON of that shape
     */
    <T> T json(Class<T> type);

    /**
     * {@return the JSON body as an object of a generic type, like {@code new TypeReference<List<Order>>() {}}}
     *
     * @param <T> type of the object
     * @param type of the object
     * @throws IllegalStateException with the body's text if it is not JSON of that shape
     */
    @SuppressWarnings("unchecked") // the codec read the type that was asked for
    default <T> T json(TypeReference<T> type) {
        return (T) json(type.getType());
    }

    /**
     * {@return the JSON body as an object of that type}
     *
     * @param type of the object
     * @throws IllegalStateException with the body's text if it is not JSON of that shape
     */
    Object json(Type type);

    /**
     * {@return what the JSON body has at that JSONPath: Map, List, String, Number or Boolean; empty if there is
     * nothing}
     *
     * @param path like {@code $.items[0].id}
     * @throws IllegalArgumentException if it is no JSONPath
     */
    Optional<Object> jsonPath(String path);

    /**
     * {@return what the JSON body has at that JSONPath, as an object of that type; empty if there is nothing, or a
     * null}
     *
     * @param <T> type of the value
     * @param path like {@code $.items[0].id}
     * @param type of the value
     */
    <T> Optional<T> jsonPath(String path, Class<T> type);

    /** {@return the functions that integrations invoked for this call, by logical id, with an alias after a colon} */
    List<String> functions();

    /** {@return how the answer breaks what the API documents for its route and status; nothing if it conforms} */
    List<String> contractBreaches();

    /** {@return the call as text: what was asked, what was answered, and what happened on the way} */
    String story();

    /** {@return what happened to the call} */
    Exchange trace();

    /**
     * Sends another request, verbatim, the way this call went: a preflight, say, that a browser would send.
     *
     * @param next target with stage and query, as it is sent
     * @return the answer to it
     * @throws IllegalStateException if this is the answer to a WebSocket handshake
     */
    ApiResponse followedBy(HttpRequest next);

    /** {@return what is known here of the call as text: its story, or of a deployed stage what was asked and answered} */
    String told();
}
