package dev.gatehouse.model;

import java.util.List;

/**
 * An API key.
 *
 * @param logicalId name in the template's {@code Resources}
 * @param id physical id
 * @param name as the template gives it, else the logical id
 * @param value what a client sends; made up at import where the template gives none
 * @param enabled whether calls with it are let in
 * @param stageKeys stages that the key itself names, in a way that usage plans have replaced
 * @param location where the template writes it
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
     * @param name as the template gives it, else the logical id
     * @param value what a client sends; made up at import where the template gives none
     * @param enabled whether calls with it are let in
     * @param stageKeys stages that the key itself names, in a way that usage plans have replaced
     * @param location where the template writes it
     */
    public ApiKey {
        stageKeys = List.copyOf(stageKeys);
    }

    /**
     * A key that names no stages itself.
     *
     * @param logicalId name in the template's {@code Resources}
     * @param id physical id
     * @param name as the template gives it, else the logical id
     * @param value what a client sends
     * @param enabled whether calls with it are let in
     * @param location where the template writes it
     */
    public ApiKey(String logicalId, String id, String name, String value, boolean enabled, Location location) {
        this(logicalId, id, name, value, enabled, List.of(), location);
    }
}
