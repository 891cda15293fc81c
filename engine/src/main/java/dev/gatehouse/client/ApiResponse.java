package dev.gatehouse.client;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/** A response, and what happened to the call. */
public interface ApiResponse {

    /** {@return the HTTP status} */
    int status();

    /** {@return the request} */
    HttpRequest request();

    /** {@return the header lines in order, in their original case} */
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
     * @param name ignoring case
     */
    List<String> headerValues(String name);

    /** {@return the body, byte for byte} */
    byte[] bytes();

    /** {@return the body as UTF-8} */
    String text();

    /**
     * {@return the chunks of the response, as the gateway passed them on}
     *
     * <p>A response that was not streamed is one chunk. If a stream has more than 1,000 chunks, the last one holds the
     * rest.
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
     * {@return the value at that JSONPath of the JSON body: Map, List, String, Number or Boolean; empty if there is
     * nothing}
     *
     * @param path like {@code $.items[0].id}
     * @throws IllegalArgumentException if it is not a JSONPath
     */
    Optional<Object> jsonPath(String path);

    /**
     * {@return the value at that JSONPath of the JSON body, as an object of that type; empty if there is nothing, or a
     * null}
     *
     * @param <T> type of the value
     * @param path like {@code $.items[0].id}
     * @param type of the value
     */
    <T> Optional<T> jsonPath(String path, Class<T> type);

    /** {@return the functions that integrations invoked for this call, by logical id, with an alias after a colon} */
    List<String> functions();

    /**
     * {@return how the response differs from what the API documents for its route and status; empty if it conforms}
     */
    List<String> contractBreaches();

    /** {@return the story of the call: the request, the response, and what happened in between} */
    String story();

    /** {@return what happened to the call} */
    Exchange trace();

    /**
     * Sends another request, unchanged, through the same port, for example the preflight of a browser.
     *
     * @param next the request; its target contains stage and query
     * @return its response
     * @throws IllegalStateException if this is the response to a WebSocket handshake
     */
    ApiResponse followedBy(HttpRequest next);

    /** {@return the story of the call, or for a deployed stage only request and response} */
    String told();
}
