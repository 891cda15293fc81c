package dev.gatehouse.lambda.internal.life;

import dev.gatehouse.function.Invocation;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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
    private static final byte[] NAME = "\"x-amzn-trace-id\"".getBytes(StandardCharsets.US_ASCII);
    private static final int TIME = 8;
    private static final int PARENT = 16;

    private TraceHeader() {}

    /** The trace of the event's own header, or a new one; not sampled. */
    public static String of(Invocation invocation) {
        String hex = invocation.requestId().replace("-", "");
        String id = "0".repeat(Math.max(0, 2 * PARENT - hex.length())) + hex;
        Optional<String> root = root(invocation.event());
        String trace =
                root.isPresent() ? root.get() : "1-" + id.substring(0, TIME) + "-" + id.substring(TIME, 2 * PARENT);
        return "Root=" + trace + ";Parent=" + id.substring(PARENT, 2 * PARENT) + ";Sampled=0";
    }

    // an event is long, and its header stands in the middle: only what follows its name is read as text
    private static Optional<String> root(byte[] event) {
        int at = indexOfName(event);
        if (at < 0) {
            return Optional.empty();
        }
        Matcher root = IN_EVENT.matcher(new String(event, at, event.length - at, StandardCharsets.UTF_8));
        return root.find() ? Optional.of(root.group(1)) : Optional.empty();
    }

    private static int indexOfName(byte[] event) {
        for (int at = 0; at <= event.length - NAME.length; at++) {
            if (event[at] == '"' && isName(event, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isName(byte[] event, int at) {
        for (int i = 0; i < NAME.length; i++) {
            if (Character.toLowerCase((char) event[at + i]) != NAME[i]) {
                return false;
            }
        }
        return true;
    }
}
