package dev.gatehouse.model;

import java.util.Map;
import java.util.Optional;

/** Builds a {@link Method}; optional components are absent unless set. */
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

    /**
     * Sets the HTTP method.
     *
     * @param httpMethod upper case; {@code ANY} for all methods that the resource does not define
     * @return this builder
     */
    public MethodBuilder httpMethod(String httpMethod) {
        this.httpMethod = httpMethod;
        return this;
    }

    /**
     * Sets who may call.
     *
     * @param authorization kind, authorizer and scopes
     * @return this builder
     */
    public MethodBuilder authorization(Authorization authorization) {
        this.authorization = authorization;
        return this;
    }

    /**
     * Sets whether a call needs an API key.
     *
     * @param apiKeyRequired true if it does
     * @return this builder
     */
    public MethodBuilder apiKeyRequired(boolean apiKeyRequired) {
        this.apiKeyRequired = apiKeyRequired;
        return this;
    }

    /**
     * Sets the request parameters.
     *
     * @param requestParameters declared parameters, like {@code method.request.querystring.q}, and whether they are
     *     required
     * @return this builder
     */
    public MethodBuilder requestParameters(Map<String, Boolean> requestParameters) {
        this.requestParameters = requestParameters;
        return this;
    }

    /**
     * Sets the request models.
     *
     * @param requestModels model name by content type
     * @return this builder
     */
    public MethodBuilder requestModels(Map<String, String> requestModels) {
        this.requestModels = requestModels;
        return this;
    }

    /**
     * Sets which parts of a request are validated.
     *
     * @param requestValidator body, parameters or both
     * @return this builder
     */
    public MethodBuilder requestValidator(RequestValidator requestValidator) {
        this.requestValidator = Optional.of(requestValidator);
        return this;
    }

    /**
     * Sets the responses.
     *
     * @param responses by status code, like {@code 200}
     * @return this builder
     */
    public MethodBuilder responses(Map<String, MethodResponse> responses) {
        this.responses = responses;
        return this;
    }

    /**
     * Sets the integration.
     *
     * @param integration of the route
     * @return this builder
     */
    public MethodBuilder integration(Integration integration) {
        this.integration = Optional.of(integration);
        return this;
    }

    /**
     * Sets the name of the operation.
     *
     * @param operationName of the operation
     * @return this builder
     */
    public MethodBuilder operationName(String operationName) {
        this.operationName = operationName;
        return this;
    }

    /**
     * Sets where the template defines it.
     *
     * @param location file, line and logical id
     * @return this builder
     */
    public MethodBuilder location(Location location) {
        this.location = location;
        return this;
    }

    /** {@return the method, with defaults for everything that was not set} */
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
