package dev.gatehouse.internal.templateimport.openapi;

import dev.gatehouse.internal.templateimport.draft.ApiKind;
import dev.gatehouse.internal.templateimport.draft.Fields;
import dev.gatehouse.internal.templateimport.draft.GatewayResponseReader;
import dev.gatehouse.internal.templateimport.draft.IntegrationReader;
import dev.gatehouse.internal.templateimport.draft.IntegrationRules;
import dev.gatehouse.internal.templateimport.draft.MemberNames;
import dev.gatehouse.internal.templateimport.draft.PathRules;
import dev.gatehouse.internal.templateimport.draft.RestDraft;
import dev.gatehouse.internal.templateimport.draft.RestDraft.PathDraft;
import dev.gatehouse.internal.templateimport.draft.RestSettings;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.model.Method;
import dev.gatehouse.model.RequestValidator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
                                "use the same variable name at the same place in all paths."));
                parent = (parent.equals("/") ? "" : parent) + "/" + part;
                draft.path(parent, item.location());
            }
        }
        return draft.path(path, item.location());
    }

    /** Reads an operation into a method of a REST API. */
    private static final class RestOperationReader {

        private static final String VALIDATOR = "x-amazon-apigateway-request-validator";

        private final OpenApiBody body;
        private final RestDraft draft;
        private final SecurityReader security;
        private final SchemaReader schemas;

        RestOperationReader(OpenApiBody body, RestDraft draft) {
            this.body = body;
            this.draft = draft;
            this.security = new SecurityReader(new SecuritySchemes(body), ApiKind.REST, draft.authorizers());
            this.schemas = SchemaReader.of(body, draft);
        }

        Method read(RestOperation operation) {
            Fields fields = operation.fields();
            var request = new RestRequest(body, schemas, operation);
            Map<String, Boolean> declared = request.parameters();
            var rules = new IntegrationRules(body.findings(), declared.keySet());
            rules.parameters(fields.location());
            var builder = Method.builder()
                    .httpMethod(operation.method())
                    .authorization(security.authorization(fields, body.fields()))
                    .apiKeyRequired(security.apiKeyRequired(fields, body.fields()))
                    .requestParameters(declared)
                    .requestModels(request.models())
                    .responses(schemas.responses(fields, operation.name(), "[1-5]\\d\\d"))
                    .operationName(fields.text("operationId", ""))
                    .location(fields.location());
            validator(fields).ifPresent(builder::requestValidator);
            fields.fields("x-amazon-apigateway-integration")
                    .map(body::follow)
                    .flatMap(integration -> new IntegrationReader(integration, MemberNames.EXTENSION)
                            .ofMethod("resource '" + operation.path() + "' and method '" + operation.method() + "'"))
                    .map(rules::checked)
                    .ifPresent(builder::integration);
            return builder.build();
        }

        private Optional<RequestValidator> validator(Fields operation) {
            Fields holder = operation.has(VALIDATOR) ? operation : body.fields();
            Optional<String> name = holder.decidingText(VALIDATOR);
            Optional<RequestValidator> validator =
                    name.flatMap(known -> Optional.ofNullable(draft.validators().get(known)));
            if (name.isPresent() && validator.isEmpty()) {
                holder.refusedByAws(
                        VALIDATOR,
                        "Invalid Request Validator identifier specified",
                        "add \"" + name.get() + "\" to x-amazon-apigateway-request-validators.");
            }
            return validator;
        }

        /** Reads what an operation takes, parameters and bodies, as a method of a REST API declares it. */
        private record RestRequest(OpenApiBody body, SchemaReader schemas, RestOperation operation) {

            private static final Pattern PATH_VARIABLE = Pattern.compile("\\{([^}+]+)\\+?}");
            private static final Map<String, String> PLACES =
                    Map.of("path", "path", "query", "querystring", "header", "header");

            /** Like {@code method.request.querystring.q} to whether it is required; undeclared path variables are. */
            Map<String, Boolean> parameters() {
                Map<String, Boolean> parameters = new LinkedHashMap<>();
                for (Fields parameter : declared()) {
                    String place = PLACES.get(parameter.text("in", ""));
                    if (place != null) {
                        parameters.put(
                                "method.request." + place + "." + parameter.text("name", ""),
                                parameter.isTrue("required"));
                    }
                }
                Matcher variables = PATH_VARIABLE.matcher(operation.path());
                while (variables.find()) {
                    parameters.putIfAbsent("method.request.path." + variables.group(1), true);
                }
                return parameters;
            }

            /** The model's name by content type. */
            Map<String, String> models() {
                Map<String, String> models = new LinkedHashMap<>();
                if (body.isSwagger()) {
                    ofBodyParameter(models);
                } else {
                    Fields fields = operation.fields();
                    fields.fields("requestBody").map(body::follow).ifPresent(request -> request.fieldsByName("content")
                            .forEach((type, media) -> media.get("schema")
                                    .ifPresent(schema ->
                                            models.put(type, schemas.modelOf(schema, operation.name() + " " + type)))));
                }
                return models;
            }

            private void ofBodyParameter(Map<String, String> models) {
                for (Fields parameter : declared()) {
                    if (parameter.text("in", "").equals("body") && parameter.has("schema")) {
                        Node schema = parameter.get("schema").orElseThrow();
                        body.mediaTypes("consumes", operation.fields())
                                .forEach(type -> models.put(type, schemas.modelOf(schema, operation.name() + " body")));
                    }
                }
            }

            /** The item's and then the operation's own, which replace the item's by their later place. */
            private List<Fields> declared() {
                List<Fields> declared = new ArrayList<>();
                operation.item().list("parameters").forEach(parameter -> declared.add(body.follow(parameter)));
                operation.fields().list("parameters").forEach(parameter -> declared.add(body.follow(parameter)));
                return declared;
            }
        }

        /**
         * An operation of a path.
         *
         * @param method upper case, {@code ANY} for AWS's any-method
         * @param item the path item, whose parameters hold for all its operations
         */
        record RestOperation(String method, String path, Fields item, Fields fields) {

            String name() {
                return method + " " + path;
            }
        }
    }
}
