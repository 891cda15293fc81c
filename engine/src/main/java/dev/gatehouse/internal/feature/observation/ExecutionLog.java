package dev.gatehouse.internal.feature.observation;

import dev.gatehouse.internal.pipeline.context.RouteContext;
import dev.gatehouse.logs.ExecutionLogEvent;
import dev.gatehouse.model.StageDefinition;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;

/**
 * What a stage's execution log tells about a call that came to a method or route.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html">CloudWatch logging
 *     (read 2026-11-22)</a>
 */
record ExecutionLog(StageDefinition stage, BiFunction<StageDefinition, RouteContext, ExecutionLevel> levels) {

    private static final int LONGEST = 1024;
    private static final String CUT = "[TRUNCATED]";

    List<ExecutionLogEvent> events(LoggedCall call) {
        return call.context()
                .route()
                .map(route -> levels.apply(stage, route))
                .filter(ExecutionLevel::errors)
                .map(level -> events(call, level))
                .orElse(List.of());
    }

    private List<ExecutionLogEvent> events(LoggedCall call, ExecutionLevel level) {
        var context = call.context();
        boolean canary = context.stage().canary().orElse(false);
        String group = "API-Gateway-Execution-Logs_" + context.stage().apiId() + "/"
                + context.stage().name() + (canary ? "/Canary" : "");
        String id = context.ids().requestId();
        return new ExecutionLines(call, stage.tracingEnabled())
                .all().stream()
                        .filter(line -> line.isShown(level))
                        .map(line -> new ExecutionLogEvent(
                                group,
                                id,
                                context.receivedAt(),
                                bounded("(" + id + ") "
                                        + Redaction.hide(
                                                line.text(), call.request().headers()))))
                        .toList();
    }

    /** At most 1024 bytes of UTF-8; no character is cut in two. */
    static String bounded(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            return text;
        }
        CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
        CharBuffer in = CharBuffer.wrap(text);
        encoder.encode(in, ByteBuffer.allocate(LONGEST - CUT.length()), true);
        return text.substring(0, in.position()) + CUT;
    }
}
