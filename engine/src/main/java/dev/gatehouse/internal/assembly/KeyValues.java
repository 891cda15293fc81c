package dev.gatehouse.internal.assembly;

import dev.gatehouse.model.ApiKey;
import dev.gatehouse.model.Template;

/** The values of a template's API keys. */
public final class KeyValues {

    private KeyValues() {}

    /**
     * The value of that key, by logical id or name.
     *
     * @throws IllegalArgumentException that lists the keys, if there is none
     */
    public static String of(Template template, String key) {
        var keys = template.apiKeys();
        return keys.stream()
                .filter(candidate ->
                        candidate.logicalId().equals(key) || candidate.name().equals(key))
                .findFirst()
                .map(ApiKey::value)
                .orElseThrow(() -> new IllegalArgumentException("there is no API key \"" + key + "\"; the template has "
                        + keys.stream().map(ApiKey::logicalId).toList()));
    }
}
