package dev.gatehouse.internal.feature.access.token;

import dev.gatehouse.http.Query;
import dev.gatehouse.internal.pipeline.RoutedCall;
import java.util.Optional;

/**
 * Where a token stands in a request: a header or a query parameter.
 *
 * @param text like {@code $request.header.Authorization} or {@code method.request.header.Authorization}
 * @param header name of the header; empty if it is none
 * @param parameter name of the query parameter; empty if it is none
 */
record TokenLocation(String text, Optional<String> header, Optional<String> parameter) {

    private static final String BEARER = "Bearer ";

    static TokenLocation of(String text) {
        Optional<String> header = behind(text, "header.");
        return new TokenLocation(text, header, header.isPresent() ? Optional.empty() : behind(text, "querystring."));
    }

    /** The token without {@code Bearer} in front of it; empty if there is none. */
    Optional<String> find(RoutedCall call) {
        return value(call).map(TokenLocation::bare).filter(token -> !token.isEmpty());
    }

    private Optional<String> value(RoutedCall call) {
        return header.isPresent()
                ? call.request().headers().first(header.get())
                : parameter.flatMap(
                        name -> Query.parse(call.request().rawQuery()).last(name));
    }

    private static Optional<String> behind(String text, String mark) {
        int at = text.indexOf(mark);
        return at < 0 ? Optional.empty() : Optional.of(text.substring(at + mark.length()));
    }

    private static String bare(String value) {
        return value.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? value.substring(BEARER.length()).strip()
                : value.strip();
    }
}
