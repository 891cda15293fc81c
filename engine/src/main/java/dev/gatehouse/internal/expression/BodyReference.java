package dev.gatehouse.internal.expression;

import dev.gatehouse.internal.expression.jsonpath.JsonPathQuery;
import dev.gatehouse.internal.json.Json;
import java.util.List;
import java.util.Optional;

/** What a JSONPath finds in a body: a string's content, of anything else the JSON text; null counts as absent. */
final class BodyReference {

    private static final String ERROR_MESSAGE = "errorMessage.";

    private final JsonPathQuery query;
    private final Optional<JsonPathQuery> insideErrorMessage;

    private BodyReference(JsonPathQuery query, Optional<JsonPathQuery> insideErrorMessage) {
        this.query = query;
        this.insideErrorMessage = insideErrorMessage;
    }

    /** A JSONPath without its leading {@code $.}, as expressions write it. */
    static BodyReference compile(String path) {
        Optional<JsonPathQuery> inside = path.startsWith(ERROR_MESSAGE)
                ? Optional.of(JsonPathQuery.compile(rooted(path.substring(ERROR_MESSAGE.length()))))
                : Optional.empty();
        return new BodyReference(JsonPathQuery.compile(rooted(path)), inside);
    }

    Optional<Json> find(Json body) {
        return query.read(body).filter(found -> !found.isNull());
    }

    /**
     * As {@link #find}, but looks into the JSON that a function put into the text of {@code errorMessage}.
     *
     * <p>The guide says so for header mappings of Lambda errors ("API request and response data mapping reference").
     */
    Optional<Json> findInAnswer(Json body) {
        return find(body)
                .or(() -> insideErrorMessage.flatMap(inside -> body.member("errorMessage")
                        .flatMap(Json::asString)
                        .flatMap(Json::tryParse)
                        .flatMap(inside::read)
                        .filter(found -> !found.isNull())));
    }

    static List<String> texts(Optional<Json> found) {
        return found.map(Json::text).map(List::of).orElseGet(List::of);
    }

    private static String rooted(String path) {
        if (path.startsWith("$")) {
            return path;
        }
        return path.startsWith("[") ? "$" + path : "$." + path;
    }
}
