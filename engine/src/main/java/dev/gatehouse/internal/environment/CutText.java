package dev.gatehouse.internal.environment;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Cuts what is too large to be remembered; what is left says how long it was. */
public final class CutText {

    private static final int KEPT = 4 * 1024;

    private CutText() {}

    /** Its first 4,096 characters. */
    public static String of(String text) {
        return text.length() <= KEPT
                ? text
                : text.substring(0, KEPT) + "… (" + text.length() + " characters, cut to save memory)";
    }

    /** Its first 4,096 bytes. */
    public static Body of(Body body) {
        return body.length() <= KEPT
                ? body
                : Body.of(new String(body.bytes(), 0, KEPT, StandardCharsets.UTF_8) + "… (" + body.length()
                        + " bytes, cut to save memory)");
    }

    public static HttpRequest of(HttpRequest request) {
        return request.withBody(of(request.body()));
    }

    public static HttpResponse of(HttpResponse response) {
        return response.withBody(of(response.body()));
    }
}
