package dev.gatehouse.internal.expression;

import dev.gatehouse.internal.expression.value.MalformedBodyException;
import dev.gatehouse.internal.expression.value.MappingSource;
import java.util.List;
import java.util.Optional;

/**
 * The right-hand side of a parameter mapping of REST and WebSocket APIs, parsed once; for several threads.
 *
 * <p>Forms: {@code method.request.header|querystring|path.N}, {@code …multivalueheader|multivaluequerystring.N},
 * {@code method.request.body}, {@code method.request.body.JSONPATH}, the same after {@code route.request} for WebSocket
 * APIs, {@code integration.response.header|multivalueheader.N}, {@code integration.response.body},
 * {@code integration.response.body.JSONPATH}, {@code integration.response.statuscode}, {@code stageVariables.N},
 * {@code context.N} and {@code 'static'}.
 */
public final class MappingExpression {

    private final String text;
    private final Reference reference;

    private MappingExpression(String text, Reference reference) {
        this.text = text;
        this.reference = reference;
    }

    /** Parses an expression; empty if it is none ({@code Invalid mapping expression specified: …} in AWS). */
    public static Optional<MappingExpression> parse(String text) {
        return reference(text).map(reference -> new MappingExpression(text, reference));
    }

    /**
     * The values, in order; none if the source lacks them. Only {@code multivaluequerystring} gives several.
     *
     * @throws MalformedBodyException if a body is asked for that starts with a brace and is no JSON
     */
    public List<String> values(MappingSource source) {
        return reference.values(source);
    }

    /**
     * The value, several joined with a comma; empty if the source lacks it.
     *
     * @throws MalformedBodyException as {@link #values} does
     */
    public Optional<String> value(MappingSource source) {
        List<String> values = reference.values(source);
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(",", values));
    }

    private static Optional<Reference> reference(String text) {
        if (text.length() >= 2 && text.startsWith("'") && text.endsWith("'")) {
            List<String> literal = List.of(text.substring(1, text.length() - 1));
            return Optional.of(source -> literal);
        }
        try {
            return RestReferences.parse(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The expression as written. */
    @Override
    public String toString() {
        return text;
    }
}
