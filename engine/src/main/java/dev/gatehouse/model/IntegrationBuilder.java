package dev.gatehouse.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds a {@link Integration}; what is not set is absent. */
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

    public IntegrationBuilder type(IntegrationType type) {
        this.type = type;
        return this;
    }

    /**
     * Sets the uri.
     *
     * @param uri may hold stage variables and path variables; empty for MOCK
     * @return this builder
     */
    public IntegrationBuilder uri(String uri) {
        this.uri = uri;
        return this;
    }

    /**
     * Sets the http method.
     *
     * @param httpMethod the method of the backend call; {@code ANY} keeps the client's
     * @return this builder
     */
    public IntegrationBuilder httpMethod(String httpMethod) {
        this.httpMethod = httpMethod;
        return this;
    }

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

    public IntegrationBuilder passthroughBehavior(PassthroughBehavior passthroughBehavior) {
        this.passthroughBehavior = passthroughBehavior;
        return this;
    }

    public IntegrationBuilder contentHandling(ContentHandling contentHandling) {
        this.contentHandling = contentHandling;
        return this;
    }

    public IntegrationBuilder timeout(Duration timeout) {
        this.timeout = timeout;
        return this;
    }

    public IntegrationBuilder responses(List<IntegrationResponse> responses) {
        this.responses = responses;
        return this;
    }

    public IntegrationBuilder cacheKeyParameters(List<String> cacheKeyParameters) {
        this.cacheKeyParameters = cacheKeyParameters;
        return this;
    }

    public IntegrationBuilder cacheNamespace(String cacheNamespace) {
        this.cacheNamespace = Optional.of(cacheNamespace);
        return this;
    }

    /**
     * Sets the vpc link id.
     *
     * @param vpcLinkId present for connection type VPC_LINK; may hold a stage variable
     * @return this builder
     */
    public IntegrationBuilder vpcLinkId(String vpcLinkId) {
        this.vpcLinkId = Optional.of(vpcLinkId);
        return this;
    }

    public IntegrationBuilder tlsVerificationSkipped(boolean tlsVerificationSkipped) {
        this.tlsVerificationSkipped = tlsVerificationSkipped;
        return this;
    }

    public IntegrationBuilder streaming(boolean streaming) {
        this.streaming = streaming;
        return this;
    }

    public IntegrationBuilder location(Location location) {
        this.location = location;
        return this;
    }

    /** {@return the integration, with standard values for what was not set} */
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
