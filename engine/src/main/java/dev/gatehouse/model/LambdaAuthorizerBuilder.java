package dev.gatehouse.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Builds a {@link LambdaAuthorizer}; optional components are absent unless set. */
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
     * Sets the name.
     *
     * @param name as in the template
     * @return this builder
     */
    public LambdaAuthorizerBuilder name(String name) {
        this.name = name;
        return this;
    }

    /**
     * Sets what the function receives.
     *
     * @param kind token or request
     * @return this builder
     */
    public LambdaAuthorizerBuilder kind(AuthorizerKind kind) {
        this.kind = kind;
        return this;
    }

    /**
     * Sets the URI.
     *
     * @param uri invocation ARN or function ARN; may contain stage variables
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
     * Sets the pattern that a token must match.
     *
     * @param identityValidationExpression regular expression
     * @return this builder
     */
    public LambdaAuthorizerBuilder identityValidationExpression(String identityValidationExpression) {
        this.identityValidationExpression = Optional.of(identityValidationExpression);
        return this;
    }

    /**
     * Sets how long results are cached.
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
     * Sets whether the function returns {@code isAuthorized} instead of a policy.
     *
     * @param simpleResponses true if it does
     * @return this builder
     */
    public LambdaAuthorizerBuilder simpleResponses(boolean simpleResponses) {
        this.simpleResponses = simpleResponses;
        return this;
    }

    /**
     * Sets the role with which it is called.
     *
     * @param credentials ARN of a role; empty for none
     * @return this builder
     */
    public LambdaAuthorizerBuilder credentials(String credentials) {
        this.credentials = Optional.of(credentials);
        return this;
    }

    /**
     * Sets where the template defines it.
     *
     * @param location file, line and logical id
     * @return this builder
     */
    public LambdaAuthorizerBuilder location(Location location) {
        this.location = location;
        return this;
    }

    /** {@return the Lambda authorizer, with defaults for everything that was not set} */
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
