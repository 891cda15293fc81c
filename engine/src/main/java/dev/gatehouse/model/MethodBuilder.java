package dev.gatehouse.model;

import java.util.Map;
import java.util.Optional;

/** Builds a {@link Method}; what is not set is absent. */
public final class MethodBuilder {

    private String httpMethod = "";
    private Authorization authorization = Authorization.none();
    private boolean apiKeyRequired = false;
    private Map<String, Boolean> requestParameters = Map.of();
    private Map<String, String> requestModels = Map.of();
    private Optional<RequestValidator> requestValidator = Optional.empty();
    private Map<String, MethodResponse> responses = Map.of();
    private Optional<Integration> integration = Optional.empty();
    private String operationName = "";
    private Location location = Location.unknown();

    MethodBuilder() {}

    public MethodBuilder httpMethod(String httpMethod) {
        this.httpMethod = httpMethod;
        return this;
    }

    public MethodBuilder authorization(Authorization authorization) {
        this.authorization = authorization;
        return this;
    }

    public MethodBuilder apiKeyRequired(boolean apiKeyRequired) {
        this.apiKeyRequired = apiKeyRequired;
        return this;
    }

    public MethodBuilder requestParameters(Map<String, Boolean> requestParameters) {
        this.requestParameters = requestParameters;
        return this;
    }

    public MethodBuilder requestModels(Map<String, String> requestModels) {
        this.requestModels = requestModels;
        return this;
    }

    public MethodBuilder requestValidator(RequestValidator requestValidator) {
        this.requestValidator = Optional.of(requestValidator);
        return this;
    }

    public MethodBuilder responses(Map<String, MethodResponse> responses) {
        this.responses = responses;
        return this;
    }

    public MethodBuilder integration(Integration integration) {
        this.integration = Optional.of(integration);
        return this;
    }

    public MethodBuilder operationName(String operationName) {
        this.operationName = operationName;
        return this;
    }

    public MethodBuilder location(Location location) {
        this.location = location;
        return this;
    }

    public Method build() {
        return new Method(
                httpMethod,
                authorization,
                apiKeyRequired,
                requestParameters,
                requestModels,
                requestValidator,
                responses,
                integration,
                operationName,
                location);
    }
}
