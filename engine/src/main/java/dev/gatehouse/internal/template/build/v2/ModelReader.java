package dev.gatehouse.internal.template.build.v2;

import dev.gatehouse.internal.template.draft.ApiOfResource;
import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.ResourceReader;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.draft.V2Draft;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import dev.gatehouse.model.Model;

/** Reads {@code AWS::ApiGatewayV2::Model}. */
public final class ModelReader implements ResourceReader {

    @Override
    public void read(ResolvedResource resource, TemplateDraft draft) {
        Fields properties = draft.properties(resource);
        ApiOfResource.v2(properties, draft)
                .ifPresent(api -> put(properties, api, draft.names().reference(resource)));
    }

    private static void put(Fields properties, V2Draft api, String reference) {
        String name = properties.decidingText("Name", reference);
        String schema = properties
                .get("Schema")
                .map(node -> node instanceof MapNode ? node.toJson().toText() : text(node))
                .orElse("{}");
        api.modelIds().put(reference, name);
        api.models()
                .put(
                        name,
                        new Model(
                                name,
                                properties.text("ContentType", "application/json"),
                                schema,
                                properties.location()));
    }

    private static String text(Node node) {
        return node.asText().orElse("{}");
    }
}
