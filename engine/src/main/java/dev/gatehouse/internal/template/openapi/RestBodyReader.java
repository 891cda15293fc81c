package dev.gatehouse.internal.template.openapi;

import dev.gatehouse.internal.template.draft.ApiKind;
import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.GatewayResponseReader;
import dev.gatehouse.internal.template.draft.MemberNames;
import dev.gatehouse.internal.template.draft.PathRules;
import dev.gatehouse.internal.template.draft.RestDraft;
import dev.gatehouse.internal.template.draft.RestDraft.PathDraft;
import dev.gatehouse.internal.template.draft.RestSettings;
import dev.gatehouse.model.RequestValidator;

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
        new Extensions(body, "REST").check();
        if (draft.name().isEmpty()) {
            draft.name(root.fieldsOrNone("info").text("title", ""));
        }
        extensions(root);
        body.executeApiEndpointDisabled().ifPresent(draft::executeApiEndpointDisabled);
        draft.vpcEndpointIds(body.vpcEndpointIds());
        SchemaReader.of(body, draft).readAll();
        new SecuritySchemes(body).authorizers(ApiKind.REST).forEach(draft.authorizers()::putIfAbsent);
        paths();
    }

    private void extensions(Fields root) {
        RestSettings.EXTENSION.read(root, draft);
        draft.binaryMediaTypes().addAll(root.decidingTexts("x-amazon-apigateway-binary-media-types"));
        var responses = new GatewayResponseReader(MemberNames.EXTENSION);
        root.fieldsByName("x-amazon-apigateway-gateway-responses")
                .forEach((type, fields) -> responses.read(type, fields).ifPresent(response -> draft.gatewayResponses()
                        .put(response.type(), response)));
        root.fieldsByName("x-amazon-apigateway-request-validators").forEach((validator, fields) -> draft.validators()
                .put(
                        validator,
                        new RequestValidator(
                                validator,
                                fields.isTrue("validateRequestBody"),
                                fields.isTrue("validateRequestParameters"))));
    }

    private void paths() {
        String prefix = body.prefix();
        var operations = new RestOperationReader(body, draft);
        body.paths().forEach((written, entry) -> {
            Fields item = body.follow(entry);
            String path = prefix + written;
            PathDraft resource = path(path, item);
            body.operations(item)
                    .forEach((method, operation) -> resource.put(
                            operations.read(new RestOperationReader.RestOperation(method, path, item, operation))));
        });
    }

    /** The resource of that path, one for each part of it; parts that AWS would refuse become findings. */
    private PathDraft path(String path, Fields item) {
        var rules = new PathRules(draft);
        String parent = "/";
        for (String part : path.substring(path.startsWith("/") ? 1 : 0).split("/")) {
            if (!part.isEmpty()) {
                PathRules.partFault(part).ifPresent(text -> item.refused(text, PathRules.partRemedy()));
                rules.treeFault(parent, part).ifPresent(text -> item.findings()
                        .refusedByAws(
                                "BadRequestException",
                                text,
                                item.location(),
                                "give variables of the same place in all paths one name."));
                parent = (parent.equals("/") ? "" : parent) + "/" + part;
                draft.path(parent, item.location());
            }
        }
        return draft.path(path, item.location());
    }
}
