package dev.gatehouse.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Builds a {@link LambdaAuthorizer}; what is not set is absent. */
public final class LambdaAuthorizerBuilder {

    private String name = "";
    private AuthorizerKind kind = AuthorizerKind.TOKEN;
    private String uri = "";
    private List<String> identitySources = List.of();
    private Optional<String> identityValidationExpression = Optional.empty();
    private Optional<Duration> resultTtl = Optional.empty();
    private String payloadFormatVersion = "";
    private boolean simpleResponses = false;
    private Optional<String> credentials = Optional.empty();
    private Location location = Location.unknown();

    LambdaAuthorizerBuilder() {}

    /**
     * Names it.
     *
     * @param name as the template does
     * @return this builder
     */
    public LambdaAuthorizerBuilder name(String name) {
        this.name = name;
        return this;
    }

    /**
     * Says what the function gets.
     *
     * @param kind token or request
     * @return this builder
     */
    public LambdaAuthorizerBuilder kind(AuthorizerKind kind) {
        this.kind = kind;
        return this;
    }

    /**
     * Sets the uri.
     *
     * @param uri invocation ARN or function ARN; may hold stage variables
     * @return this builder
     */
    public LambdaAuthorizerBuilder uri(String uri) {
        this.uri = uri;
        return this;
    }

    /**
     * Sets the identity sources.
     *
     * @param identitySources mapping expressions as written in AWS, like {@code method.request.header.Authorization}
     * @return this builder
     */
    public LambdaAuthorizerBuilder identitySources(List<String> identitySources) {
        this.identitySources = identitySources;
        return this;
    }

    /**
     * Says what a token must look like for the function to be asked.
     *
     * @param identityValidationExpression regular expression
     * @return this builder
     */
    public LambdaAuthorizerBuilder identityValidationExpression(String identityValidationExpression) {
        this.identityValidationExpression = Optional.of(identityValidationExpression);
        return this;
    }

    /**
     * Sets the result ttl.
     *
     * @param resultTtl how long results are cached; absent for AWS's default of that API kind
     * @return this builder
     */
    public LambdaAuthorizerBuilder resultTtl(Duration resultTtl) {
        this.resultTtl = Optional.of(resultTtl);
        return this;
    }

    /**
     * Sets the payload format version.
     *
     * @param payloadFormatVersion {@code 1.0} or {@code 2.0}, HTTP APIs only
     * @return this builder
     */
    public LambdaAuthorizerBuilder payloadFormatVersion(String payloadFormatVersion) {
        this.payloadFormatVersion = payloadFormatVersion;
        return this;
    }

    /**
     * Says whether the function answers with {@code isAuthorized} instead of a policy.
     *
     * @param simpleResponses true if it does
     * @return this builder
     */
    public LambdaAuthorizerBuilder simpleResponses(boolean simpleResponses) {
        this.simpleResponses = simpleResponses;
        return this;
    }

    /**
     * Says as whom it is called.
     *
     * @param credentials ARN of a role; empty for none
     * @return this builder
     */
    public LambdaAuthorizerBuilder credentials(String credentials) {
        this.credentials = Optional.of(credentials);
        return this;
    }

    /**
     * Says where the template defines it.
     *
     * @param location file, line and logical id
     * @return this builder
     */
    public LambdaAuthorizerBuilder location(Location location) {
        this.location = location;
        return this;
    }

    /** {@return the lambda authorizer, with standard values for what was not set} */
    public LambdaAuthorizer build() {
        return new LambdaAuthorizer(
                name,
                kind,
                uri,
                identitySources,
                identityValidationExpression,
                resultTtl,
                payloadFormatVersion,
                simpleResponses,
                credentials,
                location);
    }
}
