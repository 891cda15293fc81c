package dev.gatehouse.internal.expression;

import dev.gatehouse.internal.expression.value.BodyText;
import dev.gatehouse.internal.expression.value.MappingSource;
import dev.gatehouse.internal.expression.value.ParameterName;
import dev.gatehouse.internal.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A value in parameter mappings and service integrations of HTTP APIs, parsed once; for several threads.
 *
 * <p>Forms: {@code $request.header.N}, {@code $request.querystring.N}, {@code $request.path}, {@code $request.path.N},
 * {@code $request.body}, {@code $request.body.JSONPATH}, {@code $response.header.N}, {@code $response.body},
 * {@code $response.body.JSONPATH}, {@code $context.N}, {@code $stageVariables.N}, several of them as
 * <code>${request.path.name} and text</code>, and static text (guide, http-api-parameter-mapping).
 */
public final class HttpMappingExpression {

    private static final Pattern COMBINED = Pattern.compile("\\$\\{([^}]*)}");

    /** How much of a body a JSONPath sees (guide, http-api-parameter-mapping: 100 KB). */
    private static final int JSON_BYTES = 100 * 1024;

    private final Reference reference;

    private HttpMappingExpression(Reference reference) {
        this.reference = reference;
    }

    /** Parses a value; empty if a variable of it does not exist, or a JSONPath has {@code ..} or a filter. */
    public static Optional<HttpMappingExpression> parse(String text) {
        try {
            return reference(text).map(HttpMappingExpression::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The value, several joined with a comma; empty if a single variable is absent, which counts as "" among others. */
    public Optional<String> value(MappingSource source) {
        List<String> values = reference.values(source);
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(",", values));
    }

    private static Optional<Reference> reference(String text) {
        if (COMBINED.matcher(text).find()) {
            return combined(text);
        }
        if (text.startsWith("$")) {
            return variable(text.substring(1));
        }
        return Optional.of(source -> List.of(text));
    }

    private static Optional<Reference> combined(String text) {
        if (COMBINED.matcher(text).results().anyMatch(match -> variable(match.group(1))
                .isEmpty())) {
            return Optional.empty();
        }
        TextPieces pieces = TextPieces.cut(text, COMBINED, (MatchResult match) -> variable(match.group(1)));
        if (COMBINED.matcher(text).matches()) {
            return variable(text.substring(2, text.length() - 1));
        }
        return Optional.of(source -> List.of(pieces.fill(source)));
    }

    private static Optional<Reference> variable(String text) {
        return RestReferences.after("request.", text)
                .flatMap(HttpMappingExpression::request)
                .or(() -> RestReferences.after("response.", text).flatMap(HttpMappingExpression::response))
                .or(() -> RestReferences.surroundings(text));
    }

    private static Optional<Reference> request(String text) {
        if (text.equals("path")) {
            return Optional.of(source -> List.of(source.request().path()));
        }
        if (text.equals("body")) {
            return Optional.of(source -> whole(source.request().body()));
        }
        return RestReferences.after("body.", text)
                .map(HttpMappingExpression::path)
                .<Reference>map(path -> source -> inside(source.request().body(), path))
                .or(() -> ParameterName.parse("request", "request." + text)
                        .map(name -> source -> source.request().parameters().all(name.position(), name.name())));
    }

    private static Optional<Reference> response(String text) {
        if (text.equals("body")) {
            return Optional.of(source ->
                    source.response().map(answer -> whole(answer.body())).orElseGet(List::of));
        }
        return RestReferences.after("body.", text)
                .map(HttpMappingExpression::path)
                .<Reference>map(path -> source -> source.response()
                        .map(answer -> inside(answer.body(), path))
                        .orElseGet(List::of))
                .or(() -> RestReferences.after("header.", text)
                        .map(name -> source -> source.response()
                                .map(answer -> answer.headers().all(name))
                                .orElseGet(List::of)));
    }

    private static BodyReference path(String path) {
        if (path.startsWith(".") || path.contains("..") || path.contains("?(")) {
            throw new IllegalArgumentException("a JSONPath may have neither .. nor a filter: " + path);
        }
        return BodyReference.compile(path);
    }

    private static List<String> whole(BodyText body) {
        return body.isEmpty() ? List.of() : List.of(body.text());
    }

    private static List<String> inside(BodyText body, BodyReference path) {
        byte[] bytes = body.text().getBytes(StandardCharsets.UTF_8);
        Optional<Json> json = bytes.length <= JSON_BYTES
                ? Json.tryParse(body.text())
                : Json.tryParse(new String(Arrays.copyOf(bytes, JSON_BYTES), StandardCharsets.UTF_8));
        return BodyReference.texts(json.flatMap(path::find));
    }
}
