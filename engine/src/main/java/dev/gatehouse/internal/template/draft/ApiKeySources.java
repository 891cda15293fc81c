package dev.gatehouse.internal.template.draft;

import dev.gatehouse.model.ApiKeySource;
import java.util.Optional;

/** Reads where API keys come from. */
public final class ApiKeySources {

    private ApiKeySources() {}

    /** The source that member says; empty where it is absent or, with a finding, no source. */
    public static Optional<ApiKeySource> read(Fields fields, String name) {
        return Enums.of(ApiKeySource.class, fields, name);
    }
}
