package dev.gatehouse.lambda.internal.life;

import dev.gatehouse.function.Invocation;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The X-Ray trace header that Lambda's runtime gets with an invocation.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Lambda-Runtime-Trace-Id (read
 *     2026-11-22)</a>
 */
public final class TraceHeader {

    private static final byte[] NAME = "\"x-amzn-trace-id\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ROOT = "\"root=".getBytes(StandardCharsets.US_ASCII);
    private static final int TIME = 8;
    private static final int PARENT = 16;

    /** By the byte where the name would end: how many more bytes it begins later at the earliest. */
    private static final int[] SKIPPED = skipped();

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

    // an event is long, and its header stands in the middle: most of it is skipped, as Horspool's search does
    private static Optional<String> root(byte[] event) {
        int at = 0;
        while (at <= event.length - NAME.length) {
            if (stands(NAME, event, at)) {
                Optional<String> root = rootBehind(event, at + NAME.length);
                if (root.isPresent()) {
                    return root;
                }
            }
            at += SKIPPED[event[at + NAME.length - 1] & 0xff];
        }
        return Optional.empty();
    }

    private static int[] skipped() {
        int[] skipped = new int[256];
        Arrays.fill(skipped, NAME.length);
        for (int i = 0; i < NAME.length - 1; i++) {
            skipped[NAME[i]] = NAME.length - 1 - i;
            skipped[Character.toUpperCase((char) NAME[i])] = NAME.length - 1 - i;
        }
        return skipped;
    }

    private static Optional<String> rootBehind(byte[] event, int name) {
        int value = afterBlanks(event, afterColon(event, afterBlanks(event, name)));
        return stands(ROOT, event, value) ? upToEnd(event, value + ROOT.length) : Optional.empty();
    }

    private static boolean stands(byte[] text, byte[] event, int at) {
        if (at > event.length - text.length) {
            return false;
        }
        for (int i = 0; i < text.length; i++) {
            if (Character.toLowerCase((char) event[at + i]) != text[i]) {
                return false;
            }
        }
        return true;
    }

    private static int afterBlanks(byte[] event, int from) {
        int at = from;
        while (at < event.length && Character.isWhitespace(event[at])) {
            at++;
        }
        return at;
    }

    // where there is none, nothing follows
    private static int afterColon(byte[] event, int at) {
        return at < event.length && event[at] == ':' ? at + 1 : event.length;
    }

    private static Optional<String> upToEnd(byte[] event, int from) {
        int end = from;
        while (end < event.length && event[end] != '"' && event[end] != ';') {
            end++;
        }
        return end == from
                ? Optional.empty()
                : Optional.of(new String(event, from, end - from, StandardCharsets.UTF_8));
    }
}
