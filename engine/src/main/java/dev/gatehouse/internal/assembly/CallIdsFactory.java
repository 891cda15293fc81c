package dev.gatehouse.internal.assembly;

import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.environment.Environment;
import dev.gatehouse.internal.environment.Ids;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.environment.StateKey;
import dev.gatehouse.internal.pipeline.context.CallIds;
import dev.gatehouse.model.StageDefinition;
import java.util.regex.Pattern;

/** Gives a call its ids. */
final class CallIdsFactory {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private static final int SECONDS = 8;

    private CallIdsFactory() {}

    /** For a REST call: a client may choose the request id, as a UUID. */
    static CallIds rest(HttpRequest request, Environment environment) {
        Ids ids = environment.ids();
        String requestId = request.headers()
                .first("x-amzn-requestid")
                .filter(id -> UUID.matcher(id).matches())
                .orElseGet(ids::uuid);
        return new CallIds(requestId, ids.extended(), trace(request, environment));
    }

    /** For a REST call of a stage; active tracing samples it unless the client has decided so. */
    static CallIds rest(HttpRequest request, StageDefinition stage, State state) {
        CallIds ids = rest(request, state.environment());
        return stage.tracingEnabled()
                ? new CallIds(
                        ids.requestId(),
                        ids.extendedRequestId(),
                        state.get(TraceSampling.KEY).sampled(ids.traceHeader(), state.environment()))
                : ids;
    }

    /** For an HTTP or WebSocket call: one id of the extended form. */
    static CallIds extended(HttpRequest request, Environment environment) {
        String id = environment.ids().extended();
        return new CallIds(id, id, trace(request, environment));
    }

    // a complete header is kept whole, a bare root gets a parent, nothing gets a new root
    private static String trace(HttpRequest request, Environment environment) {
        Ids ids = environment.ids();
        String sent = request.headers().first("x-amzn-trace-id").orElse("");
        if (sent.contains("Root=")) {
            return sent.contains("Parent=") ? sent : withParent(sent, ids.hex(16));
        }
        String seconds = Long.toHexString(environment.clock().now().getEpochSecond());
        String zeros = seconds.length() < SECONDS ? "0".repeat(SECONDS - seconds.length()) : "";
        return "Root=1-" + zeros + seconds + "-" + ids.hex(24);
    }

    private static String withParent(String sent, String parent) {
        int end = sent.indexOf(';');
        return end < 0
                ? sent + ";Parent=" + parent
                : sent.substring(0, end) + ";Parent=" + parent + sent.substring(end);
    }

    /**
     * Which calls X-Ray samples by its standard rule: the first of each second, and one in twenty of the others.
     *
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-enabling-xray.html">Active tracing
     *     (read 2026-11-22)</a>
     */
    private static final class TraceSampling {

        static final StateKey<TraceSampling> KEY =
                StateKey.of(TraceSampling::new).emptyInRehearsal();

        private static final double SHARE = 0.05;

        private long lastSecond = Long.MIN_VALUE;

        private TraceSampling() {}

        /** The header with a decision; one that it brings along is kept. */
        synchronized String sampled(String traceHeader, Environment environment) {
            if (traceHeader.contains("Sampled=")) {
                return traceHeader;
            }
            long second = environment.clock().now().getEpochSecond();
            boolean chosen = second != lastSecond || environment.chance().next() < SHARE;
            lastSecond = second;
            String parent = traceHeader.contains("Parent=")
                    ? ""
                    : ";Parent=" + environment.ids().hex(16);
            return traceHeader + parent + ";Sampled=" + (chosen ? "1" : "0");
        }
    }
}
