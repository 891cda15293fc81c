package dev.gatehouse.internal.client;

import dev.gatehouse.client.ResponseChunk;
import dev.gatehouse.events.Exchange;
import dev.gatehouse.events.ResponseStreamed;
import dev.gatehouse.events.ResponseStreamed.Part;
import dev.gatehouse.http.Body;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts an answer's body into the parts in which it came. */
final class ResponseChunks {

    private ResponseChunks() {}

    /** The parts in which the body of that call came. */
    static List<ResponseChunk> of(Exchange exchange) {
        byte[] bytes = exchange.response().body().bytes();
        List<Part> parts = exchange.last(ResponseStreamed.class)
                .map(ResponseStreamed::parts)
                .orElse(List.of());
        List<ResponseChunk> chunks = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < parts.size() && from < bytes.length; i++) {
            boolean isLast = i == parts.size() - 1;
            int to = isLast
                    ? bytes.length
                    : Math.min(bytes.length, from + parts.get(i).length());
            chunks.add(cut(bytes, from, to, parts.get(i).arrival()));
            from = to;
        }
        boolean cameWhole = parts.isEmpty() && bytes.length > 0;
        return cameWhole ? List.of(cut(bytes, 0, bytes.length, Duration.ZERO)) : List.copyOf(chunks);
    }

    private static ResponseChunk cut(byte[] bytes, int from, int to, Duration arrival) {
        return new ResponseChunk(Body.of(Arrays.copyOfRange(bytes, from, to)), arrival);
    }
}
