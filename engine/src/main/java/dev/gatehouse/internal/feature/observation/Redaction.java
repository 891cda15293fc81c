package dev.gatehouse.internal.feature.observation;

import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Hides secrets in execution logs as API Gateway does: by asterisks, with the last six characters shown. */
final class Redaction {

    private static final int SHOWN = 6;
    private static final int KEY_STARS = 34;
    private static final Set<String> SECRET = Set.of("authorization", "x-amz-security-token");

    private Redaction() {}

    /** As many asterisks as the text has characters before its last six; nothing of a short one. */
    static String masked(String text) {
        return text.length() <= SHOWN
                ? "*".repeat(text.length())
                : "*".repeat(text.length() - SHOWN) + text.substring(text.length() - SHOWN);
    }

    /** Three asterisks and the last six characters of a principal. */
    static String principal(String name) {
        return "***" + name.substring(Math.max(0, name.length() - SHOWN));
    }

    /** Thirty-four asterisks and the last six characters of an API key; nothing for none. */
    static String apiKey(String key) {
        return key.isEmpty() ? "" : "*".repeat(KEY_STARS) + key.substring(Math.max(0, key.length() - SHOWN));
    }

    /** Like {@code {accept=text/plain, Authorization=****abcdef}}. */
    static Map<String, String> headers(Headers headers) {
        Map<String, String> shown = new LinkedHashMap<>();
        for (Header header : headers.lines()) {
            shown.merge(header.name(), value(header), (a, b) -> a + ", " + b);
        }
        return shown;
    }

    /** The text without what the client sent as a secret, wherever an event or a body repeats it. */
    static String hide(String text, Headers sent) {
        String hidden = text;
        for (Header header : sent.lines()) {
            String masked = value(header);
            if (header.value().length() > SHOWN && !masked.equals(header.value())) {
                hidden = hidden.replace(header.value(), masked);
            }
        }
        return hidden;
    }

    private static String value(Header header) {
        String name = header.name().toLowerCase(Locale.ROOT);
        if (name.equals("x-api-key")) {
            return apiKey(header.value());
        }
        return SECRET.contains(name) ? masked(header.value()) : header.value();
    }
}
