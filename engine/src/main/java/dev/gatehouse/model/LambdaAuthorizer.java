package dev.gatehouse.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A Lambda function that decides who may call.
 *
 * @param name by which methods and routes refer to it
 * @param kind whether it receives a token or the request
 * @param uri invocation ARN or function ARN; may contain stage variables
 * @param identitySources mapping expressions as written in AWS, like {@code method.request.header.Authorization}
 * @param identityValidationExpression regular expression that the identity source must match; absent for none
 * @param resultTtl how long results are cached; absent for AWS's default of that API kind
 * @param payloadFormatVersion {@code 1.0} or {@code 2.0}, HTTP APIs only
 * @param simpleResponses whether it returns {@code isAuthorized} instead of a policy; HTTP APIs only
 * @param credentials ARN of the role with whose permissions it is called; absent for none
 * @param location where the template defines it
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

    /**
     * Takes a copy of the list.
     *
     * @param name by which methods and routes refer to it
     * @param kind whether it receives a token or the request
     * @param uri invocation ARN or function ARN; may contain stage variables
     * @param identitySources mapping expressions as written in AWS, like {@code method.request.header.Authorization}
     * @param identityValidationExpression regular expression that the identity source must match; absent for none
     * @param resultTtl how long results are cached; absent for AWS's default of that API kind
     * @param payloadFormatVersion {@code 1.0} or {@code 2.0}, HTTP APIs only
     * @param simpleResponses whether it returns {@code isAuthorized} instead of a policy; HTTP APIs only
     * @param credentials ARN of the role with whose permissions it is called; absent for none
     * @param location where the template defines it
     */
    public LambdaAuthorizer {
        identitySources = List.copyOf(identitySources);
    }

    /** {@return a builder; optional components are absent unless set} */
    public static LambdaAuthorizerBuilder builder() {
        return new LambdaAuthorizerBuilder();
    }
}
