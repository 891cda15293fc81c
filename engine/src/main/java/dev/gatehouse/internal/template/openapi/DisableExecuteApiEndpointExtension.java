package dev.gatehouse.internal.template.openapi;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.RestDraft;

/** Reads {@code x-amazon-apigateway-disable-execute-api-endpoint}. */
final class DisableExecuteApiEndpointExtension implements RestExtension {

    @Override
    public void read(Fields root, String name, RestDraft draft) {
        draft.executeApiEndpointDisabled(root.isTrue(name));
    }
}
