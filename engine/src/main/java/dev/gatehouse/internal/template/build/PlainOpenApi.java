package dev.gatehouse.internal.template.build;

import dev.gatehouse.internal.template.OpenApiProtocol;
import dev.gatehouse.internal.template.draft.ApiKind;
import dev.gatehouse.internal.template.draft.RestDraft;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.draft.V2Draft;
import dev.gatehouse.internal.template.openapi.HttpBodyReader;
import dev.gatehouse.internal.template.openapi.OpenApiBody;
import dev.gatehouse.internal.template.openapi.RestBodyReader;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.resolve.name.PhysicalNames;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.StageDefinition;

/** Reads a plain OpenAPI file: one API, deployed to the stage that the request names. */
final class PlainOpenApi {

    private final TemplateDraft draft;
    private final OpenApiBody body;
    private final String title;

    PlainOpenApi(TemplateDraft draft) {
        this.draft = draft;
        var root = draft.template().root();
        this.title = root.get("info")
                .flatMap(info -> info.get("title"))
                .flatMap(Node::asText)
                .orElse("Api");
        this.body = new OpenApiBody(root, title, draft.request().importParameters(), draft.request(), draft.findings());
    }

    void read() {
        OpenApiProtocol asked = draft.request().openApiProtocol();
        boolean http = asked == OpenApiProtocol.DETECT ? HttpBodyReader.isMeantBy(body) : asked == OpenApiProtocol.HTTP;
        FailOnWarnings.read(http ? this::http : this::rest, failsOnWarnings(), draft.findings());
    }

    private boolean failsOnWarnings() {
        return draft.request().importParameters().entrySet().stream()
                .anyMatch(parameter -> parameter.getKey().equalsIgnoreCase("failonwarnings")
                        && parameter.getValue().equalsIgnoreCase("true"));
    }

    private void rest() {
        var api = new RestDraft(title, id(""), id("/"), place());
        new RestBodyReader(body, api).read();
        StageDefinition stage = stage();
        api.stages().put(stage.name(), stage);
        draft.restApis().put(title, api);
    }

    private void http() {
        var api = new V2Draft(ApiKind.HTTP, title, id(""), place());
        new HttpBodyReader(body, api).read();
        StageDefinition stage = stage();
        api.stages().put(stage.name(), stage);
        draft.v2Apis().put(title, api);
    }

    private StageDefinition stage() {
        return StageDefinition.builder()
                .name(draft.request().openApiStage())
                .deploymentId(id(" deployment"))
                .location(place())
                .build();
    }

    private String id(String part) {
        return PhysicalNames.apiGatewayId(title + part);
    }

    private Location place() {
        return body.root().location().named(title);
    }
}
