package dev.gatehouse.lambda.internal.loading;

import java.util.Optional;

/**
 * A template's {@code Handler}: {@code com.acme.Orders} or {@code com.acme.Orders::create}.
 *
 * @param method absent where the class implements one of Lambda's interfaces
 */
public record HandlerName(String className, Optional<String> method) {

    private static final String SEPARATOR = "::";

    /** Reads a handler's name; empty if it names no class, or no method after the colons. */
    public static Optional<HandlerName> parse(String handler) {
        int separator = handler.lastIndexOf(SEPARATOR);
        String className = separator < 0 ? handler : handler.substring(0, separator);
        Optional<String> method =
                separator < 0 ? Optional.empty() : Optional.of(handler.substring(separator + SEPARATOR.length()));
        boolean complete = !className.isEmpty() && !method.equals(Optional.of(""));
        return complete ? Optional.of(new HandlerName(className, method)) : Optional.empty();
    }

    /** Where a class loader finds the class. */
    public String resource() {
        return className.replace('.', '/') + ".class";
    }
}
