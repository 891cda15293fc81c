package dev.gatehouse.internal.template.openapi;

import dev.gatehouse.internal.template.draft.ApiKeySources;
import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.RestDraft;

/** Reads {@code x-amazon-apigateway-api-key-source}. */
final class ApiKeySourceExtension implements RestExtension {

    @Override
    public void read(Fields root, String name, RestDraft draft) {
        ApiKeySources.read(root, name).ifPresent(draft::apiKeySource);
    }
}
