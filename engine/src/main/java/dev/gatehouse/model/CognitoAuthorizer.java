package dev.gatehouse.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * User pools whose tokens are accepted.
 *
 * @param identitySource like {@code method.request.header.Authorization}
 */
public record CognitoAuthorizer(
        String name,
        List<String> providerArns,
        String identitySource,
        Optional<String> identityValidationExpression,
        Optional<Duration> resultTtl,
        Location location)
        implements Authorizer {

    public CognitoAuthorizer {
        providerArns = List.copyOf(providerArns);
    }
}
