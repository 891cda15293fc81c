package dev.gatehouse.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds a {@link RouteIntegration}; what is not set is absent. */
public final class RouteIntegrationBuilder {

    private IntegrationType type = IntegrationType.MOCK;
    private Optional<String> subtype = Optional.empty();
    private String uri = "";
    private String method = "";
    private String payloadFormatVersion = "";
    private Optional<String> credentials = Optional.empty();
    private Map<String, String> requestParameters = Map.of();
    private Map<String, Map<String, String>> responseParameters = Map.of();
    private Map<String, String> requestTemplates = Map.of();
    private Optional<String> templateSelectionExpression = Optional.empty();
    private PassthroughBehavior passthroughBehavior = PassthroughBehavior.WHEN_NO_MATCH;
    private ContentHandling contentHandling = ContentHandling.NONE;
    private Duration timeout = Duration.ofSeconds(29);
    private Optional<String> vpcLinkId = Optional.empty();
    private Optional<String> tlsServerName = Optional.empty();
    private List<RouteIntegrationResponse> responses = List.of();
    private Location location = Location.unknown();

    RouteIntegrationBuilder() {}

    /**
     * Says what stands behind.
     *
     * @param type kind of integration
     * @return this builder
     */
    public RouteIntegrationBuilder type(IntegrationType type) {
        this.type = type;
        return this;
    }

    /**
     * Sets the subtype.
     *
     * @param subtype first-class service integration, like {@code SQS-SendMessage}
     * @return this builder
     */
    public RouteIntegrationBuilder subtype(String subtype) {
        this.subtype = Optional.of(subtype);
        return this;
    }

    /**
     * Says what is called.
     *
     * @param uri as the template writes it
     * @return this builder
     */
    public RouteIntegrationBuilder uri(String uri) {
        this.uri = uri;
        return this;
    }

    /**
     * Says with which HTTP method the endpoint is called.
     *
     * @param method like {@code POST}
     * @return this builder
     */
    public RouteIntegrationBuilder method(String method) {
        this.method = method;
        return this;
    }

    /**
     * Sets the payload format version.
     *
     * @param payloadFormatVersion {@code 1.0} or {@code 2.0}
     * @return this builder
     */
    public RouteIntegrationBuilder payloadFormatVersion(String payloadFormatVersion) {
        this.payloadFormatVersion = payloadFormatVersion;
        return this;
    }

    /**
     * Says as whom it is called.
     *
     * @param credentials ARN of a role; empty for none
     * @return this builder
     */
    public RouteIntegrationBuilder credentials(String credentials) {
        this.credentials = Optional.of(credentials);
        return this;
    }

    /**
     * Says how parameters of the request are mapped.
     *
     * @param requestParameters target and source
     * @return this builder
     */
    public RouteIntegrationBuilder requestParameters(Map<String, String> requestParameters) {
        this.requestParameters = requestParameters;
        return this;
    }

    /**
     * Sets the response parameters.
     *
     * @param responseParameters by status code: target like {@code overwrite:header.X} to value
     * @return this builder
     */
    public RouteIntegrationBuilder responseParameters(Map<String, Map<String, String>> responseParameters) {
        this.responseParameters = responseParameters;
        return this;
    }

    /**
     * Sets the request templates.
     *
     * @param requestTemplates VTL by key, WebSocket only
     * @return this builder
     */
    public RouteIntegrationBuilder requestTemplates(Map<String, String> requestTemplates) {
        this.requestTemplates = requestTemplates;
        return this;
    }

    /**
     * Says which request template is rendered.
     *
     * @param templateSelectionExpression like {@code $request.body.action}
     * @return this builder
     */
    public RouteIntegrationBuilder templateSelectionExpression(String templateSelectionExpression) {
        this.templateSelectionExpression = Optional.of(templateSelectionExpression);
        return this;
    }

    /**
     * Says what happens to a body without a template for its type.
     *
     * @param passthroughBehavior pass on or refuse
     * @return this builder
     */
    public RouteIntegrationBuilder passthroughBehavior(PassthroughBehavior passthroughBehavior) {
        this.passthroughBehavior = passthroughBehavior;
        return this;
    }

    /**
     * Converts bodies between text and bytes.
     *
     * @param contentHandling of the request
     * @return this builder
     */
    public RouteIntegrationBuilder contentHandling(ContentHandling contentHandling) {
        this.contentHandling = contentHandling;
        return this;
    }

    /**
     * Limits how long it may take.
     *
     * @param timeout not negative
     * @return this builder
     */
    public RouteIntegrationBuilder timeout(Duration timeout) {
        this.timeout = timeout;
        return this;
    }

    /**
     * Says through which VPC link the endpoint is reached.
     *
     * @param vpcLinkId id of the link
     * @return this builder
     */
    public RouteIntegrationBuilder vpcLinkId(String vpcLinkId) {
        this.vpcLinkId = Optional.of(vpcLinkId);
        return this;
    }

    /**
     * Names the server whose certificate is expected.
     *
     * @param tlsServerName host name
     * @return this builder
     */
    public RouteIntegrationBuilder tlsServerName(String tlsServerName) {
        this.tlsServerName = Optional.of(tlsServerName);
        return this;
    }

    /**
     * Sets the responses.
     *
     * @param responses WebSocket only
     * @return this builder
     */
    public RouteIntegrationBuilder responses(List<RouteIntegrationResponse> responses) {
        this.responses = responses;
        return this;
    }

    /**
     * Says where the template defines it.
     *
     * @param location file, line and logical id
     * @return this builder
     */
    public RouteIntegrationBuilder location(Location location) {
        this.location = location;
        return this;
    }

    /** {@return the route integration, with standard values for what was not set} */
    public RouteIntegration build() {
        return new RouteIntegration(
                type,
                subtype,
                uri,
                method,
                payloadFormatVersion,
                credentials,
                requestParameters,
                responseParameters,
                requestTemplates,
                templateSelectionExpression,
                passthroughBehavior,
                contentHandling,
                timeout,
                vpcLinkId,
                tlsServerName,
                responses,
                location);
    }
}
