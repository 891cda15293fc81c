package dev.gatehouse.internal.template.openapi;

import dev.gatehouse.internal.template.draft.ApiKind;
import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.IntegrationRules;
import dev.gatehouse.internal.template.draft.MappingRules;
import dev.gatehouse.internal.template.draft.ParameterRules;
import dev.gatehouse.internal.template.draft.RestDraft;
import dev.gatehouse.model.Method;
import dev.gatehouse.model.RequestValidator;
import java.util.Map;
import java.util.Optional;

/** Reads an operation into a method of a REST API. */
final class RestOperationReader {

    private static final String VALIDATOR = "x-amazon-apigateway-request-validator";

    private final OpenApiBody body;
    private final RestDraft draft;
    private final SecurityReader security;
    private final RestParameters parameters;
    private final DocumentedResponses responses;
    private final RestRequestModels models;

    RestOperationReader(OpenApiBody body, RestDraft draft) {
        this.body = body;
        this.draft = draft;
        this.security = new SecurityReader(new SecuritySchemes(body), ApiKind.REST, draft.authorizers());
        var schemas = SchemaReader.of(body, draft);
        this.parameters = new RestParameters(body);
        this.responses = new DocumentedResponses(body, schemas);
        this.models = new RestRequestModels(body, schemas);
    }

    Method read(RestOperation operation) {
        Fields fields = operation.fields();
        Map<String, Boolean> declared = parameters.read(operation);
        new ParameterRules(body.findings()).check(declared.keySet(), fields.location());
        var builder = Method.builder()
                .httpMethod(operation.method())
                .authorization(security.authorization(fields, body.fields()))
                .apiKeyRequired(security.apiKeyRequired(fields, body.fields()))
                .requestParameters(declared)
                .requestModels(models.read(operation))
                .responses(responses.ofMethod(operation))
                .operationName(fields.text("operationId", ""))
                .location(fields.location());
        validator(fields).ifPresent(builder::requestValidator);
        fields.fields("x-amazon-apigateway-integration")
                .map(body::follow)
                .flatMap(integration -> new OpenApiRestIntegrationReader(operation).read(integration))
                .map(new IntegrationRules(body.findings())::checked)
                .ifPresent(integration -> {
                    new MappingRules(body.findings(), declared.keySet()).check(integration);
                    builder.integration(integration);
                });
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
}
