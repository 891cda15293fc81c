package dev.gatehouse.internal.payload;

import dev.gatehouse.http.Header;
import dev.gatehouse.internal.pipeline.CallStage;
import dev.gatehouse.internal.pipeline.context.Context;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What CloudFront in front of an edge-optimized API does to the headers of a request. */
final class EdgeHeaders {

    /** Address of the edge location, one of CloudFront's range. */
    static final String ADDRESS = "130.176.0.1";

    private static final int LENGTH_OF_ID = 54;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final List<Header> FIXED = List.of(
            new Header("CloudFront-Forwarded-Proto", "https"),
            new Header("CloudFront-Is-Desktop-Viewer", "true"),
            new Header("CloudFront-Is-Mobile-Viewer", "false"),
            new Header("CloudFront-Is-SmartTV-Viewer", "false"),
            new Header("CloudFront-Is-Tablet-Viewer", "false"),
            new Header("CloudFront-Viewer-ASN", "16509"),
            new Header("CloudFront-Viewer-Country", "US"));
    private static final Set<String> REPLACED = Stream.concat(
                    Stream.of("via", "x-amz-cf-id"),
                    FIXED.stream().map(line -> line.name().toLowerCase(Locale.ROOT)))
            .collect(Collectors.toUnmodifiableSet());

    private EdgeHeaders() {}

    /** Whether CloudFront's line stands in the place of one with that name, in lower case. */
    static boolean replace(String name) {
        return REPLACED.contains(name);
    }

    static void addTo(List<Header> lines, CallStage call) {
        String id = callId(call.context());
        List<String> vias = call.request().headers().all("via");
        lines.addAll(FIXED);
        lines.add(new Header("Via", vias.isEmpty() ? via(id) : String.join(", ", vias) + ", " + via(id)));
        lines.add(new Header("X-Amz-Cf-Id", id + "=="));
    }

    /** Cookies in the order of their names. */
    static String sortedCookies(String cookies) {
        return Arrays.stream(cookies.split(";", -1))
                .map(String::strip)
                .filter(cookie -> !cookie.isEmpty())
                .sorted(Comparator.comparing(EdgeHeaders::cookieName))
                .collect(Collectors.joining("; "));
    }

    private static String cookieName(String cookie) {
        int equals = cookie.indexOf('=');
        return equals < 0 ? cookie : cookie.substring(0, equals);
    }

    static String via(String id) {
        return "1.1 " + id.substring(0, 32).toLowerCase(Locale.ROOT) + ".cloudfront.net (CloudFront)";
    }

    // from the call's own id, so that authorizer and integration see the same
    static String callId(Context context) {
        var ids = context.ids();
        byte[] text = (ids.extendedRequestId() + ids.requestId()).getBytes(StandardCharsets.UTF_8);
        String id = BASE64.encodeToString(text);
        return id.length() < LENGTH_OF_ID ? id + "0".repeat(LENGTH_OF_ID - id.length()) : id.substring(0, LENGTH_OF_ID);
    }
}
