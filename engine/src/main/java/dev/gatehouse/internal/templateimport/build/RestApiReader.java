package dev.gatehouse.internal.templateimport.build;

import dev.gatehouse.internal.templateimport.draft.Definition;
import dev.gatehouse.internal.templateimport.draft.Fields;
import dev.gatehouse.internal.templateimport.draft.RestDraft;
import dev.gatehouse.internal.templateimport.draft.RestSettings;
import dev.gatehouse.internal.templateimport.draft.TemplateDraft;
import dev.gatehouse.internal.templateimport.openapi.RestBodyReader;
import dev.gatehouse.internal.templateimport.resolve.ResolvedResource;
import dev.gatehouse.model.EndpointType;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Model;
import java.util.List;

/** Reads {@code AWS::ApiGateway::RestApi}. */
record RestApiReader(Fields properties, RestDraft api) {

    private static final String DRAFT_4 = "\"$schema\":\"http://json-schema.org/draft-04/schema#\"";

    static void read(Fields properties, ResolvedResource resource, TemplateDraft draft) {
        RestDraft api = draft.newRestApi(resource);
        new RestApiReader(properties, api).read(draft);
        draft.restApis().put(resource.logicalId(), api);
    }

    private void read(TemplateDraft draft) {
        properties.text("Name").ifPresent(api::name);
        if (!Definition.isIn(properties)) {
            model("Empty", "{" + DRAFT_4 + ",\"title\":\"Empty Schema\",\"type\":\"object\"}");
            model(
                    "Error",
                    "{" + DRAFT_4 + ",\"title\":\"Error Schema\",\"type\":\"object\","
                            + "\"properties\":{\"message\":{\"type\":\"string\"}}}");
        }
        FailOnWarnings.readBody(
                properties, api, properties.textMap("Parameters"), draft, body -> new RestBodyReader(body, api).read());
        endpoint(properties.fieldsOrNone("EndpointConfiguration"));
        settings();
        RestSettings.tellAccessMode(properties);
    }

    /** The models that every API has that is not made from a definition. */
    private void model(String name, String schema) {
        api.models().put(name, new Model(name, "application/json", schema, Location.unknown()));
    }

    private void settings() {
        if (properties.says("Description", "")) {
            properties.refusedByAws(
                    "Description", "Description cannot be an empty string", "write a description, or leave it out.");
        }
        api.origin().setting(properties, "FailOnWarnings", "failOnWarnings");
        api.origin().setting(properties, "Mode", "mode");
        properties.decidingTexts("BinaryMediaTypes").forEach(type -> api.binaryMediaTypes()
                .add(type.replace("~1", "/")));
        RestSettings.RESOURCE.read(properties, api);
        properties.flag("DisableExecuteApiEndpoint").ifPresent(api::executeApiEndpointDisabled);
    }

    private void endpoint(Fields configuration) {
        String remedy = "correct the endpoint configuration.";
        List<String> types = configuration.decidingTexts("Types");
        if (types.size() > 1) {
            configuration.refusedByAws("Types", "Cannot create an api with multiple Endpoint Types.", remedy);
        }
        if (types.isEmpty() && configuration.has("Types")) {
            configuration.refusedByAws(
                    "Types", "REGIONAL Configuration and EDGE Configuration cannot be both DISABLED.", remedy);
        }
        types.stream().findFirst().ifPresent(type -> endpointType(type, configuration));
        api.vpcEndpointIds(configuration.texts("VpcEndpointIds"));
        if (types.contains("PRIVATE") && configuration.says("IpAddressType", "ipv4")) {
            configuration.refusedByAws(
                    "IpAddressType", "Only dualstack ipAddressType is supported for Private APIs.", remedy);
        }
    }

    private void endpointType(String written, Fields configuration) {
        api.origin().setting("endpointTypes", written);
        configuration.constant(EndpointType.class, "Types", written).ifPresent(api::endpointType);
    }
}
