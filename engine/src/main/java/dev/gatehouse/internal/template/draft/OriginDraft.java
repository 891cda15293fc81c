package dev.gatehouse.internal.template.draft;

import dev.gatehouse.model.ApiOrigin;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where the definition of an API comes from, while it is read. */
public final class OriginDraft {

    private final Map<String, String> settings = new LinkedHashMap<>();
    private String definition = "";

    OriginDraft() {}

    public void definition(String text) {
        this.definition = text;
    }

    /** Notes a setting under a name of the description, as it is written. */
    public void setting(Fields properties, String property, String name) {
        properties.text(property).ifPresent(text -> settings.put(name, text));
    }

    /** Notes a setting under a name of the description. */
    public void setting(String name, String text) {
        settings.put(name, text);
    }

    ApiOrigin finish() {
        return new ApiOrigin(definition, settings);
    }
}
