package dev.gatehouse.internal.payload;

import dev.gatehouse.http.Headers;
import dev.gatehouse.internal.spine.CallStage;
import dev.gatehouse.internal.spine.context.Context;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/** What CloudFront in front of an edge-optimized API does to the headers of a request. */
final class EdgeHeaders {

    /** Address of the edge location, one of CloudFront's range. */
    static final String ADDRESS = "130.176.0.1";

    private EdgeHeaders() {}

    static Headers addTo(Headers headers, CallStage call) {
        String id = callId(call.context());
        var vias = new ArrayList<>(headers.all("via"));
        vias.add(via(id));
        return headers.without("via")
                .with("CloudFront-Forwarded-Proto", "https")
                .with("CloudFront-Is-Desktop-Viewer", "true")
                .with("CloudFront-Is-Mobile-Viewer", "false")
                .with("CloudFront-Is-SmartTV-Viewer", "false")
                .with("CloudFront-Is-Tablet-Viewer", "false")
                .with("CloudFront-Viewer-ASN", "16509")
                .with("CloudFront-Viewer-Country", "US")
                .plus("Via", String.join(", ", vias))
                .with("X-Amz-Cf-Id", id + "==");
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
        return (Base64.getUrlEncoder().withoutPadding().encodeToString(text) + "0".repeat(54)).substring(0, 54);
    }
}
