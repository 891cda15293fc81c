package dev.gatehouse.internal.feature.observation;

import dev.gatehouse.events.CallRefused;
import dev.gatehouse.events.IntegrationAnswered;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.spine.Frame;
import dev.gatehouse.internal.spine.Journal;
import java.util.Optional;
import java.util.OptionalInt;

/** What logs and metrics of a WebSocket API show as the answer, where HTTP has none. */
final class MessageOutcome {

    private static final int SWITCHING_PROTOCOLS = 101;

    private MessageOutcome() {}

    /** Of a handshake, whose switch of protocols counts as a success, or of an end. */
    static HttpResponse ofRequest(HttpResponse response, Journal journal) {
        return response.status() == SWITCHING_PROTOCOLS
                ? new HttpResponse(200, response.headers(), response.body())
                : response;
    }

    /** Of a message: the status of its refusal, else of its integration. */
    static HttpResponse ofMessage(Optional<Frame> frame, Journal journal) {
        int status = journal.last(CallRefused.class).map(CallRefused::status).orElseGet(() -> journal.last(
                        IntegrationAnswered.class)
                .map(IntegrationAnswered::status)
                .orElse(OptionalInt.empty())
                .orElse(200));
        return HttpResponse.of(status).withBody(frame.map(Frame::payload).orElse(Body.empty()));
    }
}
