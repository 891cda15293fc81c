package dev.gatehouse.internal.feature.integration.httpapi;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The URI of an HTTP integration, taken apart.
 *
 * @param origin scheme and authority; of a private integration the listener's or service's ARN
 */
record EndpointUri(String origin, String authority, String path, String query) {

    private static final Pattern HTTP =
            Pattern.compile("(https?)://([^/?#]+)([^?#]*)(?:\\?([^#]*))?", Pattern.CASE_INSENSITIVE);

    static Optional<EndpointUri> parse(String uri) {
        if (uri.startsWith("arn:")) {
            return Optional.of(new EndpointUri(uri, "private", "", ""));
        }
        Matcher http = HTTP.matcher(uri);
        if (!http.matches()) {
            return Optional.empty();
        }
        String query = http.group(4) == null ? "" : http.group(4);
        return Optional.of(new EndpointUri(
                http.group(1).toLowerCase(java.util.Locale.ROOT) + "://" + http.group(2),
                http.group(2),
                http.group(3),
                query));
    }
}
