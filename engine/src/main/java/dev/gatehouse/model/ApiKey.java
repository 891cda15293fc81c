package dev.gatehouse.model;

import java.util.List;

/**
 * An API key.
 *
 * @param value what a client sends; made up at import where the template gives none
 * @param stageKeys stages that the key itself names, in a way that usage plans have replaced
 */
public record ApiKey(
        String logicalId,
        String id,
        String name,
        String value,
        boolean enabled,
        List<StageKey> stageKeys,
        Location location) {

    public ApiKey {
        stageKeys = List.copyOf(stageKeys);
    }

    /** A key that names no stages itself. */
    public ApiKey(String logicalId, String id, String name, String value, boolean enabled, Location location) {
        this(logicalId, id, name, value, enabled, List.of(), location);
    }
}
