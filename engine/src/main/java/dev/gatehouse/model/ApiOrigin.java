package dev.gatehouse.model;

import java.util.Map;

/**
 * Where the definition of an API comes from.
 *
 * @param definition {@code inline}, {@code file:PATH}, or an address that is not available here; empty if there are
 *     only resources
 * @param settings settings of the import itself, as written, like {@code failOnWarnings} to {@code true}
 */
public record ApiOrigin(String definition, Map<String, String> settings) {

    private static final String ELSEWHERE = " (not available)";

    /**
     * Takes a copy of the map, in its order.
     *
     * @param definition {@code inline}, {@code file:PATH}, or an address that is not available here; empty if there are
     *     only resources
     * @param settings settings of the import itself, as written, like {@code failOnWarnings} to {@code true}
     */
    public ApiOrigin {
        settings = Ordered.copy(settings);
    }

    /** {@return whether there is a definition that is not available here} */
    public boolean isElsewhere() {
        return definition.endsWith(ELSEWHERE);
    }

    /** {@return an origin of resources only} */
    public static ApiOrigin resources() {
        return new ApiOrigin("", Map.of());
    }
}
