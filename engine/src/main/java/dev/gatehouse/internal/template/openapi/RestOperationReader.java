package dev.gatehouse.internal.template.openapi;

import dev.gatehouse.internal.template.draft.ApiKind;
import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.IntegrationReader;
import dev.gatehouse.internal.template.draft.IntegrationRules;
import dev.gatehouse.internal.template.draft.MemberNames;
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
    private final SchemaReader schemas;
    private final DocumentedResponses responses;

    RestOperationReader(OpenApiBody body, RestDraft draft) {
        this.body = body;
        this.draft = draft;
        this.security = new SecurityReader(new SecuritySchemes(body), ApiKind.REST, draft.authorizers());
        this.schemas = SchemaReader.of(body, draft);
        this.responses = new DocumentedResponses(body, schemas);
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
                .responses(responses.ofMethod(operation))
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
}
