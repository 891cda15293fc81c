package dev.gatehouse.internal.assembly;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.BodyWriter;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.server.ResponseStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;

/** Hands a response to its client while it is being produced, and keeps the beginning for the record. */
final class StreamDelivery implements BodyWriter {

    private static final int KEPT = 256 * 1024;

    private final BodyWriter client;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long length;

    private StreamDelivery(BodyWriter client) {
        this.client = client;
    }

    /** The response as it is recorded; one whose body is there is not handed out here. */
    static HttpResponse deliver(HttpResponse response, ResponseStream client) {
        if (!response.body().isProduced()) {
            return response;
        }
        var delivery = new StreamDelivery(client.begin(response));
        try {
            response.body().writeTo(delivery);
        } catch (Exception endedEarly) {
            client.cut(); // why is noted by what produced it
        }
        return response.withBody(delivery.recorded());
    }

    @Override
    public void write(byte[] part) throws IOException {
        client.write(part);
        kept.write(part, 0, Math.min(part.length, KEPT - kept.size()));
        length += part.length;
    }

    @Override
    public void pause(Duration duration) throws IOException {
        client.pause(duration);
    }

    @Override
    public void onAbort(Runnable told) {
        client.onAbort(told);
    }

    private Body recorded() {
        if (length > KEPT) {
            kept.writeBytes(
                    Body.of("… (" + length + " bytes, cut to save memory)").bytes());
        }
        return Body.of(kept.toByteArray());
    }
}
