package dev.gatehouse.internal.template.build.rest;

import dev.gatehouse.internal.template.draft.ApiKind;
import dev.gatehouse.internal.template.draft.ApiOfResource;
import dev.gatehouse.internal.template.draft.AuthorizationReader;
import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.IntegrationRules;
import dev.gatehouse.internal.template.draft.MappingRules;
import dev.gatehouse.internal.template.draft.PathDraft;
import dev.gatehouse.internal.template.draft.ResourceReader;
import dev.gatehouse.internal.template.draft.RestDraft;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import dev.gatehouse.model.Method;
import dev.gatehouse.model.MethodBuilder;
import dev.gatehouse.model.MethodResponse;
import dev.gatehouse.model.RequestValidator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code AWS::ApiGateway::Method}. */
public final class RestMethodReader implements ResourceReader {

    private static final Set<String> VERBS = Set.of("GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "HEAD", "ANY");

    @Override
    public void read(ResolvedResource resource, TemplateDraft draft) {
        Fields properties = draft.properties(resource);
        ApiOfResource.rest(properties, draft)
                .ifPresent(api -> path(properties, api).ifPresent(path -> {
                    Method method = method(properties, api, draft);
                    onlyOne(method.httpMethod(), path, properties);
                    path.put(method);
                }));
    }

    private static void onlyOne(String verb, PathDraft path, Fields properties) {
        if (path.has(verb)) {
            properties.error(
                    "ConflictException",
                    "HttpMethod",
                    properties.element() + " is the second method " + verb + " of " + path.path() + ".",
                    "remove one of the two.");
        }
    }

    private static Optional<PathDraft> path(Fields properties, RestDraft api) {
        String id = properties.decidingText("ResourceId", "");
        Optional<PathDraft> path = api.resource(id);
        if (path.isEmpty() && !properties.findings().hasErrors()) {
            properties.error(
                    "NotFoundException",
                    "ResourceId",
                    "Invalid Resource identifier specified",
                    "write the Ref of a resource of " + api.logicalId() + ", or its RootResourceId.");
        }
        return path;
    }

    private static Method method(Fields properties, RestDraft api, TemplateDraft draft) {
        var rules = new MethodRules(properties, api);
        Map<String, Boolean> declared = rules.parameters();
        MethodBuilder builder = Method.builder()
                .httpMethod(verb(properties))
                .authorization(
                        new AuthorizationReader(properties, ApiKind.REST, api.authorizers(), draft.names()).read())
                .apiKeyRequired(properties.isTrue("ApiKeyRequired"))
                .requestParameters(declared)
                .requestModels(rules.models())
                .responses(responses(properties))
                .operationName(properties.text("OperationName", ""))
                .location(properties.location());
        validator(properties, api, draft).ifPresent(builder::requestValidator);
        properties
                .fields("Integration")
                .flatMap(RestIntegrationReader::read)
                .map(new IntegrationRules(draft.findings())::checked)
                .ifPresent(integration -> {
                    new MappingRules(draft.findings(), declared.keySet()).check(integration);
                    builder.integration(integration);
                });
        return builder.build();
    }

    private static String verb(Fields properties) {
        String verb = properties.decidingText("HttpMethod", "").toUpperCase(Locale.ROOT);
        if (!VERBS.contains(verb)) {
            properties.refusedByAws(
                    "HttpMethod",
                    "Invalid HttpMethod specified. Valid options are GET,PUT,POST,DELETE,PATCH,OPTIONS,HEAD,ANY",
                    "write one of these.");
        }
        return verb;
    }

    private static Map<String, MethodResponse> responses(Fields properties) {
        Map<String, MethodResponse> responses = new LinkedHashMap<>();
        for (Fields response : properties.list("MethodResponses")) {
            Map<String, Boolean> headers = new LinkedHashMap<>();
            Fields parameters = response.fieldsOrNone("ResponseParameters");
            parameters.names().forEach(name -> headers.put(name, parameters.isTrue(name)));
            String status = response.text("StatusCode", "");
            responses.put(status, new MethodResponse(status, headers, response.textMap("ResponseModels")));
        }
        return responses;
    }

    private static Optional<RequestValidator> validator(Fields properties, RestDraft api, TemplateDraft draft) {
        Optional<String> id = properties.decidingText("RequestValidatorId").map(draft.names()::logicalId);
        Optional<RequestValidator> validator =
                id.flatMap(known -> Optional.ofNullable(api.validators().get(known)));
        if (id.isPresent() && validator.isEmpty()) {
            properties.refusedByAws(
                    "RequestValidatorId",
                    "Invalid Request Validator identifier specified",
                    "write the Ref of a validator of " + api.logicalId() + ".");
        }
        return validator;
    }
}
