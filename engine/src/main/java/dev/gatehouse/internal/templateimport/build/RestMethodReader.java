package dev.gatehouse.internal.templateimport.build;

import dev.gatehouse.internal.templateimport.draft.ApiKind;
import dev.gatehouse.internal.templateimport.draft.AuthorizationReader;
import dev.gatehouse.internal.templateimport.draft.Fields;
import dev.gatehouse.internal.templateimport.draft.IntegrationReader;
import dev.gatehouse.internal.templateimport.draft.IntegrationRules;
import dev.gatehouse.internal.templateimport.draft.MemberNames;
import dev.gatehouse.internal.templateimport.draft.RestDraft;
import dev.gatehouse.internal.templateimport.draft.RestDraft.PathDraft;
import dev.gatehouse.internal.templateimport.draft.TemplateDraft;
import dev.gatehouse.internal.templateimport.resolve.ResolvedResource;
import dev.gatehouse.model.Method;
import dev.gatehouse.model.MethodBuilder;
import dev.gatehouse.model.MethodResponse;
import dev.gatehouse.model.RequestValidator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code AWS::ApiGateway::Method}. */
record RestMethodReader(Fields properties, RestDraft api, TemplateDraft draft) {

    private static final Set<String> VERBS = Set.of("GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "HEAD", "ANY");

    static void read(Fields properties, RestDraft api, ResolvedResource resource, TemplateDraft draft) {
        var reader = new RestMethodReader(properties, api, draft);
        reader.path().ifPresent(path -> {
            Method method = reader.method();
            if (path.methods().containsKey(method.httpMethod())) {
                properties.error(
                        "ConflictException",
                        "HttpMethod",
                        properties.element() + " is the second method " + method.httpMethod() + " of " + path.path()
                                + ".",
                        "remove one of the two.");
            }
            path.put(method);
        });
    }

    private Optional<PathDraft> path() {
        Optional<PathDraft> path = api.resource(properties.decidingText("ResourceId", ""));
        if (path.isEmpty() && !properties.findings().hasErrors()) {
            properties.error(
                    "NotFoundException",
                    "ResourceId",
                    "Invalid Resource identifier specified",
                    "write the Ref of a resource of " + api.logicalId() + ", or its RootResourceId.");
        }
        return path;
    }

    private Method method() {
        Map<String, Boolean> declared = flags(properties.fieldsOrNone("RequestParameters"));
        var rules = new IntegrationRules(draft.findings(), declared.keySet());
        rules.parameters(properties.at("RequestParameters"));
        MethodBuilder builder = Method.builder()
                .httpMethod(verb())
                .authorization(
                        new AuthorizationReader(properties, ApiKind.REST, api.authorizers(), draft.names()).read())
                .apiKeyRequired(properties.isTrue("ApiKeyRequired"))
                .requestParameters(declared)
                .requestModels(models())
                .responses(responses())
                .operationName(properties.text("OperationName", ""))
                .location(properties.location());
        validator().ifPresent(builder::requestValidator);
        properties
                .fields("Integration")
                .flatMap(fields -> new IntegrationReader(fields, MemberNames.REST_RESOURCE).ofMethod(""))
                .map(rules::checked)
                .ifPresent(builder::integration);
        return builder.build();
    }

    private static Map<String, Boolean> flags(Fields fields) {
        Map<String, Boolean> flags = new LinkedHashMap<>();
        fields.names().forEach(name -> flags.put(name, fields.isTrue(name)));
        return flags;
    }

    /** Names of models by content type. */
    private Map<String, String> models() {
        Map<String, String> models = properties.textMap("RequestModels");
        models.replaceAll((type, name) -> api.modelIds().getOrDefault(name, name));
        models.values().stream()
                .filter(name -> !api.models().containsKey(name))
                .forEach(name -> properties.refusedByAws(
                        "RequestModels",
                        "Invalid model identifier specified: " + name,
                        "correct " + properties.element() + ".RequestModels."));
        return models;
    }

    private String verb() {
        String verb = properties.decidingWord("HttpMethod", "");
        if (!VERBS.contains(verb)) {
            properties.refusedByAws(
                    "HttpMethod",
                    "Invalid HttpMethod specified. Valid options are GET,PUT,POST,DELETE,PATCH,OPTIONS,HEAD,ANY",
                    "write one of these.");
        }
        return verb;
    }

    private Map<String, MethodResponse> responses() {
        Map<String, MethodResponse> responses = new LinkedHashMap<>();
        for (Fields response : properties.list("MethodResponses")) {
            String status = response.text("StatusCode", "");
            responses.put(
                    status,
                    new MethodResponse(
                            status,
                            flags(response.fieldsOrNone("ResponseParameters")),
                            response.textMap("ResponseModels")));
        }
        return responses;
    }

    private Optional<RequestValidator> validator() {
        Optional<String> id = properties.decidingText("RequestValidatorId").map(draft.names()::logicalId);
        Optional<RequestValidator> validator = id.map(api.validators()::get);
        if (id.isPresent() && validator.isEmpty()) {
            properties.refusedByAws(
                    "RequestValidatorId",
                    "Invalid Request Validator identifier specified",
                    "write the Ref of a validator of " + api.logicalId() + ".");
        }
        return validator;
    }
}
