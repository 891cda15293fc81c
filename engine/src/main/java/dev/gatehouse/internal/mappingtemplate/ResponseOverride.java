package dev.gatehouse.internal.mappingtemplate;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code $context.responseOverride} holds.
 *
 * @param status as the template assigned it, normally a number
 */
public record ResponseOverride(Optional<String> status, Map<String, List<String>> headers) {

    private static final ResponseOverride NONE = new ResponseOverride(Optional.empty(), Map.of());

    public ResponseOverride {
        headers = Map.copyOf(headers);
    }

    public static ResponseOverride none() {
        return NONE;
    }
}
