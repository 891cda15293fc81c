package dev.gatehouse.internal.template.build;

import dev.gatehouse.internal.template.draft.RestDraft;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.openapi.OpenApiBody;
import dev.gatehouse.internal.template.openapi.RestBodyReader;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.resolve.PhysicalNames;
import dev.gatehouse.model.Stage;

/** Reads a plain OpenAPI file: one API, deployed to the stage that the request names. */
final class PlainOpenApi {

    private final TemplateDraft draft;

    PlainOpenApi(TemplateDraft draft) {
        this.draft = draft;
    }

    void read() {
        var root = draft.template().root();
        String title = root.get("info")
                .flatMap(info -> info.get("title"))
                .flatMap(Node::asText)
                .orElse("Api");
        var api = new RestDraft(
                title,
                PhysicalNames.apiGatewayId(title),
                PhysicalNames.apiGatewayId(title + "/"),
                root.location().named(title));
        var body = new OpenApiBody(root, title, draft.request().importParameters(), draft.request(), draft.findings());
        new RestBodyReader(body, api).read();
        String stage = draft.request().openApiStage();
        api.stages()
                .put(
                        stage,
                        Stage.builder()
                                .name(stage)
                                .deploymentId(PhysicalNames.apiGatewayId(title + " deployment"))
                                .location(api.location())
                                .build());
        draft.restApis().put(title, api);
    }
}
