package dev.gatehouse.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A function that decides.
 *
 * @param uri invocation ARN or function ARN; may hold stage variables
 * @param identitySources mapping expressions as written in AWS, like {@code method.request.header.Authorization}
 * @param resultTtl how long results are cached; absent for AWS's default of that API kind
 * @param payloadFormatVersion {@code 1.0} or {@code 2.0}, HTTP APIs only
 */
public record LambdaAuthorizer(
        String name,
        AuthorizerKind kind,
        String uri,
        List<String> identitySources,
        Optional<String> identityValidationExpression,
        Optional<Duration> resultTtl,
        String payloadFormatVersion,
        boolean simpleResponses,
        Optional<String> credentials,
        Location location)
        implements Authorizer {

    public LambdaAuthorizer {
        identitySources = List.copyOf(identitySources);
    }

    /** {@return a builder with every optional component absent} */
    public static LambdaAuthorizerBuilder builder() {
        return new LambdaAuthorizerBuilder();
    }
}
