package dev.gatehouse.model;

import java.util.List;

/**
 * An API key.
 *
 * @param logicalId name in the template's {@code Resources}
 * @param id physical id
 * @param name the name in the template, or else the logical id
 * @param value what a client sends; generated at import if the template has none
 * @param enabled whether calls with it are allowed
 * @param stageKeys stages that the key itself names; older than usage plans
 * @param location where the template defines it
 */
public record ApiKey(
        String logicalId,
        String id,
        String name,
        String value,
        boolean enabled,
        List<StageKey> stageKeys,
        Location location) {

    /**
     * Takes a copy of the list.
     *
     * @param logicalId name in the template's {@code Resources}
     * @param id physical id, ten lower-case letters and digits
     * @param name the name in the template, or else the logical id
     * @param value what a client sends; generated at import if the template has none
     * @param enabled whether calls with it are allowed
     * @param stageKeys stages that the key itself names; older than usage plans
     * @param location where the template defines it
     */
    public ApiKey {
        stageKeys = List.copyOf(stageKeys);
    }

    /**
     * A key without stage keys.
     *
     * @param logicalId name in the template's {@code Resources}
     * @param id physical id
     * @param name the name in the template, or else the logical id
     * @param value what a client sends
     * @param enabled whether calls with it are allowed
     * @param location where the template defines it
     */
    public ApiKey(String logicalId, String id, String name, String value, boolean enabled, Location location) {
        this(logicalId, id, name, value, enabled, List.of(), location);
    }
}
