package dev.gatehouse.function;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.BodyProducer;
import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a function streams to a REST API: metadata, eight zero bytes, and a payload over time.
 *
 * <pre>{@code
 * FunctionStream.of(200)
 *         .header("content-type", "text/event-stream")
 *         .payload(out -> {
 *             out.write("data: 1\n\n");
 *             out.pause(Duration.ofSeconds(2));
 *             out.write("data: 2\n\n");
 *         })
 * }</pre>
 *
 * @param status of the response
 * @param headers of the response; a name may appear several times
 * @param cookies each becomes a {@code Set-Cookie} header
 * @param payload the bytes after the metadata
 */
public record FunctionStream(int status, Headers headers, List<String> cookies, Body payload) {

    private static final int DELIMITER = 8;

    /**
     * Takes a copy of the list.
     *
     * @param status of the response
     * @param headers of the response; a name may appear several times
     * @param cookies each becomes a {@code Set-Cookie} header
     * @param payload the bytes after the metadata
     */
    public FunctionStream {
        cookies = List.copyOf(cookies);
    }

    /**
     * {@return a stream of that status without headers and payload}
     *
     * @param status like 200
     */
    public static FunctionStream of(int status) {
        return new FunctionStream(status, Headers.none(), List.of(), Body.empty());
    }

    /**
     * {@return a copy with one more header}
     *
     * @param name of the header; may appear several times
     * @param value of the header
     */
    public FunctionStream header(String name, String value) {
        return new FunctionStream(status, headers.plus(name, value), cookies, payload);
    }

    /**
     * {@return a copy with one more cookie}
     *
     * @param cookie value of a {@code Set-Cookie} header, like {@code a=1; Path=/}
     */
    public FunctionStream cookie(String cookie) {
        List<String> all = new ArrayList<>(cookies);
        all.add(cookie);
        return new FunctionStream(status, headers, all, payload);
    }

    /**
     * {@return a copy with that payload}
     *
     * @param producer writes it, chunk by chunk, with simulated pauses
     */
    public FunctionStream payload(BodyProducer producer) {
        return new FunctionStream(status, headers, cookies, Body.produced(producer));
    }

    /** {@return the outcome of a function that streams this} */
    public FunctionOutcome outcome() {
        var first = new ByteArrayOutputStream();
        first.writeBytes(metadata().getBytes(StandardCharsets.UTF_8));
        first.writeBytes(new byte[DELIMITER]);
        return FunctionOutcome.streamed(first.toByteArray(), payload::writeTo);
    }

    private String metadata() {
        var lists = JsonObject.builder();
        headers.lines().stream()
                .map(Header::name)
                .distinct()
                .forEach(name -> lists.put(name, Json.strings(headers.all(name))));
        return JsonObject.builder()
                .put("statusCode", status)
                .put("multiValueHeaders", lists.build())
                .put("cookies", Json.strings(cookies))
                .build()
                .toText();
    }
}
