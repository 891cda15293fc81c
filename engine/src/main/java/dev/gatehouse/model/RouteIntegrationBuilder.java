package dev.gatehouse.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds a {@link RouteIntegration}; optional components are absent unless set. */
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
     * Sets the kind of integration.
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
     * @param subtype a service integration, like {@code SQS-SendMessage}
     * @return this builder
     */
    public RouteIntegrationBuilder subtype(String subtype) {
        this.subtype = Optional.of(subtype);
        return this;
    }

    /**
     * Sets the URI.
     *
     * @param uri as in the template
     * @return this builder
     */
    public RouteIntegrationBuilder uri(String uri) {
        this.uri = uri;
        return this;
    }

    /**
     * Sets the HTTP method of the backend call.
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
     * Sets the role with which it is called.
     *
     * @param credentials ARN of a role; empty for none
     * @return this builder
     */
    public RouteIntegrationBuilder credentials(String credentials) {
        this.credentials = Optional.of(credentials);
        return this;
    }

    /**
     * Sets the parameter mappings of the request.
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
     * Sets the expression that selects the request template.
     *
     * @param templateSelectionExpression like {@code $request.body.action}
     * @return this builder
     */
    public RouteIntegrationBuilder templateSelectionExpression(String templateSelectionExpression) {
        this.templateSelectionExpression = Optional.of(templateSelectionExpression);
        return this;
    }

    /**
     * Sets what happens to a body without a template for its type.
     *
     * @param passthroughBehavior pass on or refuse
     * @return this builder
     */
    public RouteIntegrationBuilder passthroughBehavior(PassthroughBehavior passthroughBehavior) {
        this.passthroughBehavior = passthroughBehavior;
        return this;
    }

    /**
     * Sets the conversion of bodies.
     *
     * @param contentHandling of the request
     * @return this builder
     */
    public RouteIntegrationBuilder contentHandling(ContentHandling contentHandling) {
        this.contentHandling = contentHandling;
        return this;
    }

    /**
     * Sets the time-out.
     *
     * @param timeout not negative
     * @return this builder
     */
    public RouteIntegrationBuilder timeout(Duration timeout) {
        this.timeout = timeout;
        return this;
    }

    /**
     * Sets the VPC link.
     *
     * @param vpcLinkId id of the link
     * @return this builder
     */
    public RouteIntegrationBuilder vpcLinkId(String vpcLinkId) {
        this.vpcLinkId = Optional.of(vpcLinkId);
        return this;
    }

    /**
     * Sets the host name in the expected certificate.
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
     * Sets where the template defines it.
     *
     * @param location file, line and logical id
     * @return this builder
     */
    public RouteIntegrationBuilder location(Location location) {
        this.location = location;
        return this;
    }

    /** {@return the route integration, with defaults for everything that was not set} */
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
