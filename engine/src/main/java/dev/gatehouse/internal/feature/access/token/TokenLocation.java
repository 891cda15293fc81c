package dev.gatehouse.internal.feature.access.token;

import dev.gatehouse.http.Query;
import dev.gatehouse.internal.pipeline.RoutedCall;
import java.util.Optional;

/**
 * Where a token stands in a request: a header or a query parameter.
 *
 * @param text like {@code $request.header.Authorization} or {@code method.request.header.Authorization}
 */
record TokenLocation(String text) {

    private static final String BEARER = "Bearer ";

    /** The token without {@code Bearer} in front of it; empty if there is none. */
    Optional<String> find(RoutedCall call) {
        return value(call).map(TokenLocation::bare).filter(token -> !token.isEmpty());
    }

    private Optional<String> value(RoutedCall call) {
        int header = text.indexOf("header.");
        if (header >= 0) {
            return call.request().headers().first(text.substring(header + "header.".length()));
        }
        int query = text.indexOf("querystring.");
        return query < 0
                ? Optional.empty()
                : Query.parse(call.request().rawQuery()).last(text.substring(query + "querystring.".length()));
    }

    private static String bare(String value) {
        return value.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? value.substring(BEARER.length()).strip()
                : value.strip();
    }
}
