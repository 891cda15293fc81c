package dev.gatehouse.internal.server;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.logging.SilentLogging;
import dev.gatehouse.internal.server.websocket.OpeningHandshake;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;

/**
 * What all connections of one server share: who answers, on which threads, and how the port behaves.
 *
 * @param workers threads that may block
 */
record Calls(HttpEndpoint endpoint, ExecutorService workers, WireOptions options) {

    static final Logger LOG = SilentLogging.logger(Calls.class);

    /** Has the endpoint answer; an exception, which is our own bug, becomes AWS's answer to its own. */
    UpgradeAnswer answer(WireRequest request, ResponseStream client) {
        try {
            return OpeningHandshake.isRequestedBy(request.http())
                    ? endpoint.upgrade(request, client)
                    : UpgradeAnswer.refused(endpoint.handle(request, client));
        } catch (RuntimeException | Error bug) {
            LOG.error(
                    "{} {} -> 500: the endpoint threw",
                    request.http().method(),
                    request.http().target(),
                    bug);
            client.cut();
            return UpgradeAnswer.refused(failure());
        }
    }

    /** Whether the endpoint may be asked by a thread that must not wait; not for what it can't tell. */
    boolean answersAtOnce(WireRequest request) {
        try {
            return !OpeningHandshake.isRequestedBy(request.http()) && endpoint.answersAtOnce(request);
        } catch (RuntimeException bug) {
            LOG.error(
                    "{} {}: the endpoint threw",
                    request.http().method(),
                    request.http().target(),
                    bug);
            return false;
        }
    }

    static HttpResponse failure() {
        return new HttpResponse(
                500,
                Headers.of("Content-Type", "application/json"),
                Body.of("{\"message\": \"Internal server error\"}"));
    }
}
