package dev.gatehouse.lambda.internal.life;

import dev.gatehouse.function.Invocation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The X-Ray trace header that Lambda's runtime gets with an invocation.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Lambda-Runtime-Trace-Id (read
 *     2026-11-22)</a>
 */
public final class TraceHeader {

    private static final Pattern IN_EVENT = Pattern.compile("(?i)\"x-amzn-trace-id\"\\s*:\\s*\"Root=([^\";]+)");
    private static final int TIME = 8;
    private static final int PARENT = 16;

    private TraceHeader() {}

    /** The trace of the event's own header, or a new one; not sampled. */
    public static String of(Invocation invocation) {
        String hex = invocation.requestId().replace("-", "");
        String id = "0".repeat(Math.max(0, 2 * PARENT - hex.length())) + hex;
        Matcher root = IN_EVENT.matcher(invocation.eventText());
        String trace =
                root.find() ? root.group(1) : "1-" + id.substring(0, TIME) + "-" + id.substring(TIME, 2 * PARENT);
        return "Root=" + trace + ";Parent=" + id.substring(PARENT, 2 * PARENT) + ";Sampled=0";
    }
}
