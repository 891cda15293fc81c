package dev.gatehouse.internal.feature.integration.httpapi;

import dev.gatehouse.http.Headers;
import dev.gatehouse.internal.pipeline.context.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The header {@code Forwarded} that an HTTP API sends to an endpoint, in the place of all {@code X-Forwarded-*}.
 *
 * <p>What the client's own {@code X-Forwarded-*} say comes first, as RFC 7239 section 7.4 translates them [choice: AWS
 * documents the translation, not the layout]; the gateway's own element comes last, as recorded.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html">Important
 *     notes for HTTP APIs (read 2026-11-28)</a>
 */
final class ForwardedHeader {

    private static final String PREFIX = "x-forwarded-";

    private ForwardedHeader() {}

    /** Whether a header of the client becomes part of this one. */
    static boolean absorbs(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith(PREFIX);
    }

    /** The value; {@code by} is what the gateway says of itself, empty behind a VPC link. */
    static String value(Headers client, Context context, String by) {
        List<String> elements = new ArrayList<>();
        List<String> addresses = addresses(client);
        addresses.forEach(address -> elements.add("for=" + node(address)));
        String origin = member(client, "host") + member(client, "proto");
        if (!origin.isEmpty()) {
            String first = elements.isEmpty() ? "" : elements.remove(0);
            elements.add(0, first.isEmpty() ? origin.substring(1) : first + origin);
        }
        elements.add(by + "for=" + node(context.identity().sourceIp()) + ";host="
                + context.request().domainName() + ";proto=https");
        return String.join(", ", elements);
    }

    private static List<String> addresses(Headers client) {
        return client.all(PREFIX + "for").stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .toList();
    }

    private static String member(Headers client, String name) {
        return client.first(PREFIX + name)
                .map(value -> ";" + name + "=" + value.strip())
                .orElse("");
    }

    /** An IPv6 address stands in brackets and quotes. */
    private static String node(String address) {
        boolean bare = address.indexOf(':') != address.lastIndexOf(':') && !address.startsWith("[");
        return bare ? "\"[" + address + "]\"" : address;
    }
}
