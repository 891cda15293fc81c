package dev.gatehouse.internal.template.openapi;

import dev.gatehouse.internal.template.draft.ApiKind;
import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.PathDraft;
import dev.gatehouse.internal.template.draft.RestDraft;
import java.util.Map;

/** Reads an OpenAPI body into a REST API. */
public record RestBodyReader(OpenApiBody body, RestDraft draft) {

    /** Adds everything that the body defines to the API. */
    public void read() {
        Fields root = body.fields();
        body.unknownVersion()
                .ifPresent(version -> root.refusedByAws(
                        "openapi",
                        "Invalid OpenAPI input.",
                        "write the definition in OpenAPI 3.0 or Swagger 2.0: API Gateway can't import " + version
                                + "."));
        Extensions.ofRest(body).check();
        if (draft.name().isEmpty()) {
            draft.name(root.fieldsOrNone("info").text("title", ""));
        }
        RestExtensions.READERS.forEach((name, reader) -> {
            if (root.names().contains(name)) {
                reader.read(root, name, draft);
            }
        });
        var endpoint = new EndpointSettings(body);
        endpoint.executeApiEndpointDisabled().ifPresent(draft::executeApiEndpointDisabled);
        draft.vpcEndpointIds(endpoint.vpcEndpointIds());
        SchemaReader.of(body, draft).readAll();
        new SecuritySchemes(body).authorizers(ApiKind.REST).forEach(draft.authorizers()::putIfAbsent);
        paths();
    }

    private void paths() {
        String prefix = new BasePath(body).prefix();
        var operations = new RestOperationReader(body, draft);
        for (Map.Entry<String, Fields> entry : body.paths().entrySet()) {
            Fields item = body.follow(entry.getValue());
            String path = prefix + entry.getKey();
            PathDraft resource = new PathTree(draft).path(path, item);
            body.operations(item)
                    .forEach((method, operation) ->
                            resource.put(operations.read(new RestOperation(method, path, item, operation))));
        }
    }
}
