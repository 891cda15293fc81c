package dev.gatehouse.assertions;

import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.client.ResponseChunk;
import dev.gatehouse.events.ResponseStreamed;
import dev.gatehouse.events.ResponseStreamed.Ending;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Assertions about a streamed response: its chunks, when they arrived, and how it ended. */
public final class StreamAssert extends GatewayAssert<StreamAssert, ApiResponse> {

    StreamAssert(ApiResponse response, Failing failing) {
        super(response, StreamAssert.class, failing);
    }

    /**
     * Passes if these are the chunks, in order, as the gateway passed them on.
     *
     * @param texts of the chunks, as UTF-8
     * @return this assertion
     */
    public StreamAssert inChunks(String... texts) {
        return ask("chunks", Arrays.asList(texts), response -> chunks(response, ResponseChunk::text));
    }

    /**
     * Passes if the chunks arrived at these simulated times after the call began; real time does not count.
     *
     * @param arrivals one for each chunk
     * @return this assertion
     */
    public StreamAssert arrivingAt(Duration... arrivals) {
        return ask(
                "arrival of the chunks", Arrays.asList(arrivals), response -> chunks(response, ResponseChunk::arrival));
    }

    /**
     * Passes if the whole stream was sent.
     *
     * @return this assertion
     */
    public StreamAssert wasWhole() {
        return endedBy(Ending.WHOLE);
    }

    /**
     * Passes if the stream ended in that way.
     *
     * @param ending like {@link Ending#IDLE_TIMEOUT}
     * @return this assertion
     */
    public StreamAssert endedBy(Ending ending) {
        return ask("ending of the stream", ending, response -> response.trace()
                .last(ResponseStreamed.class)
                .map(ResponseStreamed::ending)
                .orElseThrow());
    }

    private static <T> List<T> chunks(ApiResponse response, Function<ResponseChunk, T> part) {
        return response.chunks().stream().map(part).toList();
    }

    private StreamAssert ask(String what, Object expected, Function<ApiResponse, Object> found) {
        boolean streamed =
                actual != null && actual.trace().last(ResponseStreamed.class).isPresent();
        return streamed ? check(response -> same(what, expected, found.apply(response))) : this;
    }

    @Override
    String below() {
        return actual == null ? "" : actual.told();
    }

    @Override
    String noun() {
        return "response";
    }
}
