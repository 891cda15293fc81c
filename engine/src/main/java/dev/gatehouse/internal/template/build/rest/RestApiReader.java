package dev.gatehouse.internal.template.build.rest;

import dev.gatehouse.internal.template.draft.AccessMode;
import dev.gatehouse.internal.template.draft.ApiKeySources;
import dev.gatehouse.internal.template.draft.CompressionSize;
import dev.gatehouse.internal.template.draft.Definition;
import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.ResourcePolicyReader;
import dev.gatehouse.internal.template.draft.ResourceReader;
import dev.gatehouse.internal.template.draft.RestDraft;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.openapi.FailOnWarnings;
import dev.gatehouse.internal.template.openapi.OpenApiBody;
import dev.gatehouse.internal.template.openapi.RestBodyReader;
import dev.gatehouse.internal.template.resolve.ResolvedResource;

/** Reads {@code AWS::ApiGateway::RestApi}. */
public final class RestApiReader implements ResourceReader {

    @Override
    public void read(ResolvedResource resource, TemplateDraft draft) {
        Fields properties = draft.properties(resource);
        RestDraft api = draft.newRestApi(resource);
        properties.text("Name").ifPresent(api::name);
        if (!Definition.isIn(properties)) {
            DefaultModels.addTo(api);
        }
        body(properties, api, draft);
        new EndpointReader(properties, api).read();
        settings(properties, api);
        AccessMode.tell(properties);
        draft.restApis().put(resource.logicalId(), api);
    }

    private static void settings(Fields properties, RestDraft api) {
        if (properties.text("Description").filter(String::isEmpty).isPresent()) {
            properties.refusedByAws(
                    "Description", "Description cannot be an empty string", "write a description, or leave it out.");
        }
        api.origin().setting(properties, "FailOnWarnings", "failOnWarnings");
        api.origin().setting(properties, "Mode", "mode");
        api.binaryMediaTypes()
                .addAll(properties.decidingTexts("BinaryMediaTypes").stream()
                        .map(type -> type.replace("~1", "/"))
                        .toList());
        CompressionSize.read(properties, "MinimumCompressionSize").ifPresent(api::minimumCompressionSize);
        ApiKeySources.read(properties, "ApiKeySourceType").ifPresent(api::apiKeySource);
        ResourcePolicyReader.read(properties, "Policy")
                .ifPresent(policy -> api.resourcePolicy(policy, properties.at("Policy")));
        properties.flag("DisableExecuteApiEndpoint").ifPresent(api::executeApiEndpointDisabled);
    }

    private static void body(Fields properties, RestDraft api, TemplateDraft draft) {
        new Definition(properties, draft).read(api.origin()).ifPresent(root -> {
            var body = new OpenApiBody(
                    root,
                    properties.element() + ".Body",
                    properties.textMap("Parameters"),
                    draft.request(),
                    draft.findings());
            var warnings = new FailOnWarnings(draft.findings());
            new RestBodyReader(body, api).read();
            if (properties.isTrue("FailOnWarnings")) {
                warnings.refuse();
            }
        });
    }
}
