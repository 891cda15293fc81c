package dev.gatehouse.internal.payload;

import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.json.JsonText;
import java.util.Locale;
import java.util.Set;

/** Whether an HTTP API hands a request's body over as text, judged by its content type (measured, ministack #766). */
public final class TextContent {

    private static final Set<String> TEXT = Set.of("application/json", "application/xml", "application/javascript");

    private TextContent() {}

    /** The body as an event of format 2.0 has it. */
    static EventBody body(HttpRequest request) {
        return new EventBody(isText(request) ? PayloadBody.text(request.body()) : PayloadBody.base64(request.body()));
    }

    /** The body as an event of format 1.0 has it. */
    public static PayloadBody of(HttpRequest request) {
        return body(request).body();
    }

    private static boolean isText(HttpRequest request) {
        String type = request.headers().first("content-type").orElse("").toLowerCase(Locale.ROOT);
        int semicolon = type.indexOf(';');
        String essence = (semicolon < 0 ? type : type.substring(0, semicolon)).strip();
        return !request.headers().has("content-encoding") && (essence.startsWith("text/") || TEXT.contains(essence));
    }

    /** A body whose member is absent where there is none. */
    record EventBody(PayloadBody body) {

        void putUnlessEmpty(JsonText event) {
            body.text().ifPresent(text -> event.put("body", text));
            event.put("isBase64Encoded", body.base64Encoded());
        }
    }
}
