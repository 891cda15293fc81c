package dev.gatehouse.internal.template.openapi;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.RestDraft;

/** Reads {@code x-amazon-apigateway-endpoint-configuration}. */
final class EndpointConfigurationExtension implements RestExtension {

    @Override
    public void read(Fields root, String name, RestDraft draft) {
        Fields configuration = root.fieldsOrNone(name);
        draft.executeApiEndpointDisabled(configuration.isTrue("disableExecuteApiEndpoint"));
        draft.vpcEndpointIds(configuration.texts("vpcEndpointIds"));
    }
}
