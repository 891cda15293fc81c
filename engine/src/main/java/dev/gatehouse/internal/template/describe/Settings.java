package dev.gatehouse.internal.template.describe;

import dev.gatehouse.model.ApiDefinition;
import java.util.List;
import java.util.Optional;

/** The settings that only the import looks at. */
final class Settings {

    private Settings() {}

    static Optional<String> text(ApiDefinition api, String name) {
        return Optional.ofNullable(api.origin().settings().get(name));
    }

    static List<String> of(ApiDefinition api, String name) {
        return text(api, name).map(List::of).orElse(List.of());
    }
}
