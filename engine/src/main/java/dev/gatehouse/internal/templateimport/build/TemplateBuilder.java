package dev.gatehouse.internal.templateimport.build;

import dev.gatehouse.internal.templateimport.Findings;
import dev.gatehouse.internal.templateimport.ImportRequest;
import dev.gatehouse.internal.templateimport.OpenApiProtocol;
import dev.gatehouse.internal.templateimport.draft.ApiDraft;
import dev.gatehouse.internal.templateimport.draft.ApiKind;
import dev.gatehouse.internal.templateimport.draft.RestDraft;
import dev.gatehouse.internal.templateimport.draft.TemplateDraft;
import dev.gatehouse.internal.templateimport.draft.V2Draft;
import dev.gatehouse.internal.templateimport.openapi.HttpBodyReader;
import dev.gatehouse.internal.templateimport.openapi.OpenApiBody;
import dev.gatehouse.internal.templateimport.openapi.RestBodyReader;
import dev.gatehouse.internal.templateimport.resolve.ResolvedResource;
import dev.gatehouse.internal.templateimport.resolve.ResolvedTemplate;
import dev.gatehouse.internal.templateimport.resolve.name.PhysicalNames;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.StageDefinition;
import dev.gatehouse.model.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds definitions from resolved resources and OpenAPI bodies. */
public final class TemplateBuilder {

    private TemplateBuilder() {}

    /** The resource types that are read. */
    public static List<String> resourceTypes() {
        return ResourceReaders.IN_ORDER.stream().sorted().toList();
    }

    /** The definitions; with errors among the findings they are incomplete. */
    public static Template build(ResolvedTemplate template, ImportRequest request, Findings findings) {
        var draft = TemplateDraft.of(template, request, findings);
        if (template.kind() == ResolvedTemplate.Kind.OPENAPI) {
            new PlainOpenApi(draft).read();
        } else {
            resources(draft);
        }
        return draft.finish();
    }

    private static void resources(TemplateDraft draft) {
        var properties = new PropertyCheck(draft.request(), draft.findings());
        Set<String> broken = new HashSet<>();
        for (ResolvedResource resource : draft.template().resources().values()) {
            if (!properties.check(resource)) {
                broken.add(resource.logicalId());
            }
        }
        Map<String, List<ResolvedResource>> byType = new HashMap<>();
        for (ResolvedResource resource : draft.template().resources().values()) {
            if (!broken.contains(resource.logicalId())) {
                byType.computeIfAbsent(resource.type(), type -> new ArrayList<>())
                        .add(resource);
            }
        }
        for (String type : ResourceReaders.IN_ORDER) {
            for (ResolvedResource resource : byType.getOrDefault(type, List.of())) {
                ResourceReaders.read(draft.properties(resource), resource, draft);
            }
        }
    }

    /** Reads a plain OpenAPI file: one API, deployed to the stage that the request names. */
    private static final class PlainOpenApi {

        private final TemplateDraft draft;
        private final OpenApiBody body;
        private final String title;

        PlainOpenApi(TemplateDraft draft) {
            this.draft = draft;
            var root = draft.template().root();
            this.title = root.get("info").flatMap(info -> info.text("title")).orElse("Api");
            this.body =
                    new OpenApiBody(root, title, draft.request().importParameters(), draft.request(), draft.findings());
        }

        void read() {
            OpenApiProtocol asked = draft.request().openApiProtocol();
            boolean http =
                    asked == OpenApiProtocol.DETECT ? HttpBodyReader.isMeantBy(body) : asked == OpenApiProtocol.HTTP;
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
            deployed(api, draft.restApis());
        }

        private void http() {
            var api = new V2Draft(ApiKind.HTTP, title, id(""), place());
            new HttpBodyReader(body, api).read();
            deployed(api, draft.v2Apis());
        }

        private <A extends ApiDraft> void deployed(A api, Map<String, A> apis) {
            StageDefinition stage = StageDefinition.builder()
                    .name(draft.request().openApiStage())
                    .deploymentId(id(" deployment"))
                    .location(place())
                    .build();
            api.stages().put(stage.name(), stage);
            apis.put(title, api);
        }

        private String id(String part) {
            return PhysicalNames.apiGatewayId(title + part);
        }

        private Location place() {
            return body.root().location().named(title);
        }
    }
}
