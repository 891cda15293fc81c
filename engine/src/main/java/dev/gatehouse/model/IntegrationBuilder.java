package dev.gatehouse.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds an {@link Integration}; optional components are absent unless set. */
public final class IntegrationBuilder {

    private IntegrationType type = IntegrationType.MOCK;
    private String uri = "";
    private String httpMethod = "";
    private Optional<String> credentials = Optional.empty();
    private Map<String, String> requestParameters = Map.of();
    private Map<String, String> requestTemplates = Map.of();
    private PassthroughBehavior passthroughBehavior = PassthroughBehavior.WHEN_NO_MATCH;
    private ContentHandling contentHandling = ContentHandling.NONE;
    private Duration timeout = Duration.ofSeconds(29);
    private List<IntegrationResponse> responses = List.of();
    private List<String> cacheKeyParameters = List.of();
    private Optional<String> cacheNamespace = Optional.empty();
    private Optional<String> vpcLinkId = Optional.empty();
    private boolean tlsVerificationSkipped = false;
    private boolean streaming = false;
    private Location location = Location.unknown();

    IntegrationBuilder() {}

    /**
     * Sets the kind of integration.
     *
     * @param type kind of integration
     * @return this builder
     */
    public IntegrationBuilder type(IntegrationType type) {
        this.type = type;
        return this;
    }

    /**
     * Sets the URI.
     *
     * @param uri may contain stage variables and path variables; empty for MOCK
     * @return this builder
     */
    public IntegrationBuilder uri(String uri) {
        this.uri = uri;
        return this;
    }

    /**
     * Sets the HTTP method.
     *
     * @param httpMethod the method of the backend call; {@code ANY} keeps the client's
     * @return this builder
     */
    public IntegrationBuilder httpMethod(String httpMethod) {
        this.httpMethod = httpMethod;
        return this;
    }

    /**
     * Sets the role with which it is called.
     *
     * @param credentials ARN of a role; empty for none
     * @return this builder
     */
    public IntegrationBuilder credentials(String credentials) {
        this.credentials = Optional.of(credentials);
        return this;
    }

    /**
     * Sets the request parameters.
     *
     * @param requestParameters target like {@code integration.request.header.X} to mapping expression
     * @return this builder
     */
    public IntegrationBuilder requestParameters(Map<String, String> requestParameters) {
        this.requestParameters = requestParameters;
        return this;
    }

    /**
     * Sets the request templates.
     *
     * @param requestTemplates VTL by content type
     * @return this builder
     */
    public IntegrationBuilder requestTemplates(Map<String, String> requestTemplates) {
        this.requestTemplates = requestTemplates;
        return this;
    }

    /**
     * Sets what happens to a body without a template for its type.
     *
     * @param passthroughBehavior pass on or refuse
     * @return this builder
     */
    public IntegrationBuilder passthroughBehavior(PassthroughBehavior passthroughBehavior) {
        this.passthroughBehavior = passthroughBehavior;
        return this;
    }

    /**
     * Sets the conversion of bodies.
     *
     * @param contentHandling of the request
     * @return this builder
     */
    public IntegrationBuilder contentHandling(ContentHandling contentHandling) {
        this.contentHandling = contentHandling;
        return this;
    }

    /**
     * Sets the time-out.
     *
     * @param timeout not negative
     * @return this builder
     */
    public IntegrationBuilder timeout(Duration timeout) {
        this.timeout = timeout;
        return this;
    }

    /**
     * Sets the integration responses.
     *
     * @param responses in the order of the template
     * @return this builder
     */
    public IntegrationBuilder responses(List<IntegrationResponse> responses) {
        this.responses = responses;
        return this;
    }

    /**
     * Sets the parameters that distinguish cache entries.
     *
     * @param cacheKeyParameters like {@code method.request.querystring.page}
     * @return this builder
     */
    public IntegrationBuilder cacheKeyParameters(List<String> cacheKeyParameters) {
        this.cacheKeyParameters = cacheKeyParameters;
        return this;
    }

    /**
     * Sets the namespace of cache entries.
     *
     * @param cacheNamespace shared by methods of the same name
     * @return this builder
     */
    public IntegrationBuilder cacheNamespace(String cacheNamespace) {
        this.cacheNamespace = Optional.of(cacheNamespace);
        return this;
    }

    /**
     * Sets the VPC link.
     *
     * @param vpcLinkId present for connection type VPC_LINK; may contain a stage variable
     * @return this builder
     */
    public IntegrationBuilder vpcLinkId(String vpcLinkId) {
        this.vpcLinkId = Optional.of(vpcLinkId);
        return this;
    }

    /**
     * Sets whether the endpoint's certificate is not checked.
     *
     * @param tlsVerificationSkipped true if it is not
     * @return this builder
     */
    public IntegrationBuilder tlsVerificationSkipped(boolean tlsVerificationSkipped) {
        this.tlsVerificationSkipped = tlsVerificationSkipped;
        return this;
    }

    /**
     * Sets whether the response is streamed.
     *
     * @param streaming true if it is
     * @return this builder
     */
    public IntegrationBuilder streaming(boolean streaming) {
        this.streaming = streaming;
        return this;
    }

    /**
     * Sets where the template defines it.
     *
     * @param location file, line and logical id
     * @return this builder
     */
    public IntegrationBuilder location(Location location) {
        this.location = location;
        return this;
    }

    /** {@return the integration, with defaults for everything that was not set} */
    public Integration build() {
        return new Integration(
                type,
                uri,
                httpMethod,
                credentials,
                requestParameters,
                requestTemplates,
                passthroughBehavior,
                contentHandling,
                timeout,
                responses,
                cacheKeyParameters,
                cacheNamespace,
                vpcLinkId,
                tlsVerificationSkipped,
                streaming,
                location);
    }
}
