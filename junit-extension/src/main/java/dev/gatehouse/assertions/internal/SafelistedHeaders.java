package dev.gatehouse.assertions.internal;

import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which headers of a request make a browser ask first.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#cors-unsafe-request-header-names">Fetch standard, 2.2.2 (read
 *     2026-11-22)</a>
 */
final class SafelistedHeaders {

    private static final int LONGEST_VALUE = 128;
    private static final int LONGEST_IN_ALL = 1024;
    private static final String UNSAFE = "\"():<>?@[\\]{}\u007f";
    private static final Set<String> SIMPLE_TYPES =
            Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");
    private static final Pattern LANGUAGE = Pattern.compile("[0-9A-Za-z *,\\-.;=]*");
    private static final Pattern RANGE = Pattern.compile("bytes=[0-9]+-[0-9]*");

    /** What scripts can't set: it is the browser's own and never asked for; so is the agent's name. */
    private static final Set<String> OF_THE_BROWSER = Set.of(
            "accept-charset",
            "accept-encoding",
            "access-control-request-headers",
            "access-control-request-method",
            "access-control-request-private-network",
            "connection",
            "content-length",
            "cookie",
            "cookie2",
            "date",
            "dnt",
            "expect",
            "host",
            "keep-alive",
            "origin",
            "referer",
            "set-cookie",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "user-agent",
            "via");

    private SafelistedHeaders() {}

    /** Names of the headers that need the server's consent, in lower case, sorted, each once. */
    static List<String> unsafeNames(Headers headers) {
        List<String> unsafe = new ArrayList<>();
        List<String> safe = new ArrayList<>();
        int length = 0;
        for (Header header : headers) {
            String name = header.name().toLowerCase(Locale.ROOT);
            if (isOfTheBrowser(name)) {
                continue;
            }
            if (isSafe(name, header.value())) {
                safe.add(name);
                length += bytes(header.value());
            } else {
                unsafe.add(name);
            }
        }
        if (length > LONGEST_IN_ALL) {
            unsafe.addAll(safe);
        }
        return unsafe.stream().distinct().sorted().toList();
    }

    private static boolean isOfTheBrowser(String name) {
        return OF_THE_BROWSER.contains(name) || name.startsWith("sec-") || name.startsWith("proxy-");
    }

    private static boolean isSafe(String name, String value) {
        if (bytes(value) > LONGEST_VALUE) {
            return false;
        }
        return switch (name) {
            case "accept" -> hasNoUnsafeByte(value);
            case "accept-language", "content-language" ->
                LANGUAGE.matcher(value).matches();
            case "content-type" -> hasNoUnsafeByte(value) && SIMPLE_TYPES.contains(essence(value));
            case "range" -> RANGE.matcher(value).matches();
            default -> false;
        };
    }

    private static boolean hasNoUnsafeByte(String value) {
        return value.chars().noneMatch(c -> c < ' ' && c != '\t' || UNSAFE.indexOf(c) >= 0);
    }

    private static String essence(String contentType) {
        int semicolon = contentType.indexOf(';');
        String type = semicolon < 0 ? contentType : contentType.substring(0, semicolon);
        return type.strip().toLowerCase(Locale.ROOT);
    }

    private static int bytes(String value) {
        return value.getBytes(StandardCharsets.UTF_8).length;
    }
}
