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

    /**
     * Sets the http method.
     *
     * @param httpMethod upper case; {@code ANY} for all that the resource does not name
     * @return this builder
     */
    public MethodBuilder httpMethod(String httpMethod) {
        this.httpMethod = httpMethod;
        return this;
    }

    /**
     * Says who may call.
     *
     * @param authorization kind, authorizer and scopes
     * @return this builder
     */
    public MethodBuilder authorization(Authorization authorization) {
        this.authorization = authorization;
        return this;
    }

    /**
     * Says whether a call needs an API key.
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
     * Says what of a request is validated.
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
     * Says what answers.
     *
     * @param integration of this route
     * @return this builder
     */
    public MethodBuilder integration(Integration integration) {
        this.integration = Optional.of(integration);
        return this;
    }

    /**
     * Names the operation, as logs show it.
     *
     * @param operationName of the operation
     * @return this builder
     */
    public MethodBuilder operationName(String operationName) {
        this.operationName = operationName;
        return this;
    }

    /**
     * Says where the template defines it.
     *
     * @param location file, line and logical id
     * @return this builder
     */
    public MethodBuilder location(Location location) {
        this.location = location;
        return this;
    }

    /** {@return the method, with standard values for what was not set} */
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
