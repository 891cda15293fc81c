package dev.gatehouse.internal.server.websocket;

import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** The opening handshake (RFC 6455, section 4). */
public final class OpeningHandshake {

    /** The only version there is. */
    public static final String VERSION = "13";

    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private OpeningHandshake() {}

    /** True if the request asks for a WebSocket connection and brings all that it takes. */
    public static boolean isRequestedBy(HttpRequest request) {
        Headers headers = request.headers();
        return request.method().equals("GET")
                && names(headers, "upgrade", "websocket")
                && names(headers, "connection", "upgrade")
                && headers.has("sec-websocket-key")
                && headers.first("sec-websocket-version").orElse("").equals(VERSION);
    }

    /** What {@code Sec-WebSocket-Accept} must be for that key. */
    public static String accept(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1")
                    .digest((key.strip() + GUID).getBytes(StandardCharsets.ISO_8859_1));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException absurd) {
            throw new IllegalStateException("every JVM has SHA-1", absurd);
        }
    }

    /** Whether it is the base64 of 16 bytes, as a key has to be. */
    public static boolean isKey(String key) {
        return key.strip().matches("[A-Za-z0-9+/]{21}[AQgw]==");
    }

    private static boolean names(Headers headers, String name, String token) {
        return headers.has(name)
                && headers.all(name).stream()
                        .flatMap(value -> Arrays.stream(value.split(",", -1)))
                        .anyMatch(value -> value.strip().equalsIgnoreCase(token));
    }
}
