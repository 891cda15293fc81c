package dev.gatehouse.internal.expression;

import dev.gatehouse.internal.expression.value.BodyText;
import dev.gatehouse.internal.expression.value.MappingSource;
import dev.gatehouse.internal.expression.value.ResponseMessage;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A selection expression of WebSocket and HTTP APIs, parsed once; for several threads.
 *
 * <p>Variables, with or without braces: {@code $request.body.JSONPATH}, {@code $request.header.N},
 * {@code $request.querystring.N}, {@code $request.path.N}, {@code $integration.response.statuscode}, {@code …header.N},
 * {@code …multivalueheader.N}, {@code …body.JSONPATH}, {@code $context.N}, {@code $stageVariables.N}; {@code \$} is a
 * dollar sign, all else is text (guide, websocket-api-develop-routes and apigateway-websocket-api-selection-expressions).
 */
public final class SelectionExpression {

    private static final String NAME = "[A-Za-z][A-Za-z0-9_]*(?:(?:\\.|-)[A-Za-z0-9_]+|\\[[^]]*])*";
    private static final Pattern VARIABLE =
            Pattern.compile("\\\\\\$|\\$\\{([^}]*)}|\\$(request\\.header\\.[A-Za-z0-9_.-]+|" + NAME + ")");
    private static final Reference DOLLAR = source -> List.of("$");

    private final TextPieces pieces;

    private SelectionExpression(TextPieces pieces) {
        this.pieces = pieces;
    }

    /** Parses an expression; empty if a variable of it does not exist. */
    public static Optional<SelectionExpression> parse(String text) {
        try {
            if (VARIABLE.matcher(text).results().anyMatch(match -> reference(match)
                    .isEmpty())) {
                return Optional.empty();
            }
            return Optional.of(new SelectionExpression(TextPieces.cut(text, VARIABLE, SelectionExpression::reference)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The key that the expression selects; what is missing counts as an empty text.
     *
     * <p>A list is {@code [a, b]}, an object its JSON text, null empty. A body that is no JSON has no members.
     */
    public String evaluate(MappingSource source) {
        return pieces.fill(source);
    }

    private static Optional<Reference> reference(MatchResult match) {
        if (match.group().equals("\\$")) {
            return Optional.of(DOLLAR);
        }
        String name = full(match.group(1) == null ? match.group(2) : match.group(1));
        return pathIn("route.request.body", name)
                .<Reference>map(path ->
                        selecting(path, source -> Optional.of(source.request().body())))
                .or(() -> pathIn("integration.response.body", name)
                        .map(path -> selecting(path, source -> source.response().map(ResponseMessage::body))))
                .or(() -> RestReferences.parse(name));
    }

    /** The JSONPath behind a body's name, empty for the body whole; absent for any other name. */
    private static Optional<String> pathIn(String body, String name) {
        return name.equals(body) ? Optional.of("") : RestReferences.after(body + ".", name);
    }

    /** A body whole, or what a path finds in it; a body that is no JSON is no failure here. */
    private static Reference selecting(String path, Function<MappingSource, Optional<BodyText>> body) {
        if (path.isEmpty()) {
            return source -> RestReferences.list(body.apply(source).map(BodyText::text));
        }
        BodyReference reference = BodyReference.compile(path);
        return source -> selected(
                body.apply(source).flatMap(some -> Json.tryParse(some.text())).flatMap(reference::find));
    }

    /** {@code request.x} is short for {@code route.request.x}, {@code response.x} for {@code integration.response.x}. */
    private static String full(String name) {
        if (name.startsWith("request.")) {
            return "route." + name;
        }
        return name.startsWith("response.") ? "integration." + name : name;
    }

    private static List<String> selected(Optional<Json> found) {
        return found.map(value -> value instanceof JsonArray array ? listed(array) : value.text())
                .map(List::of)
                .orElseGet(List::of);
    }

    private static String listed(JsonArray array) {
        return array.elements().stream().map(Json::text).collect(Collectors.joining(", ", "[", "]"));
    }
}
