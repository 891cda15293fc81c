package dev.gatehouse.internal.expression.value;

import java.util.Optional;

/**
 * A parameter as definitions name it, for instance {@code method.request.querystring.q}.
 *
 * @param name of the parameter alone; header names without regard to case, others with
 */
public record ParameterName(Position position, String name) {

    /**
     * Reads what follows a prefix such as {@code method.request} or {@code integration.request}.
     *
     * @return empty if the text does not start so, or names no position or no parameter
     */
    public static Optional<ParameterName> parse(String prefix, String text) {
        if (!text.startsWith(prefix + ".")) {
            return Optional.empty();
        }
        String rest = text.substring(prefix.length() + 1);
        int dot = rest.indexOf('.');
        if (dot < 0 || dot == rest.length() - 1) {
            return Optional.empty();
        }
        return Position.named(rest.substring(0, dot))
                .map(position -> new ParameterName(position, rest.substring(dot + 1)));
    }

    /** The last value of this parameter. */
    public Optional<String> in(Parameters parameters) {
        return parameters.last(position, name);
    }
}
