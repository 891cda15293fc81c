package dev.gatehouse.internal.client;

import dev.gatehouse.internal.misuse.ArgumentChecks;
import dev.gatehouse.internal.misuse.Misuse;
import java.nio.charset.StandardCharsets;

/**
 * What a close frame may hold.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6455#section-7.4">RFC 6455, status codes</a>
 */
final class CloseFrames {

    private static final int LONGEST_REASON = 123;

    private CloseFrames() {}

    /**
     * Refuses what no client can send.
     *
     * @throws IllegalArgumentException if the code is reserved, or the reason too long
     */
    static void check(int code, String reason) {
        boolean ofProtocol = code >= 1000 && code <= 1014 && (code < 1004 || code > 1006);
        if (!ofProtocol && (code < 3000 || code > 4999)) {
            throw Misuse.of("a client can't close a session with " + code)
                    .toDo(
                            "write 1000, another code of RFC 6455 that goes over the wire, or one of your own from 3000 to 4999.");
        }
        int length =
                ArgumentChecks.present(reason, "the reason", "\"\" for none").getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST_REASON) {
            throw Misuse.of("the reason has " + length + " bytes, but a close frame can have at most " + LONGEST_REASON)
                    .toDo("shorten it.");
        }
    }
}
