package dev.gatehouse.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * User pools whose tokens are accepted.
 *
 * @param name by which methods refer to it
 * @param providerArns ARNs of the user pools
 * @param identitySource like {@code method.request.header.Authorization}
 * @param identityValidationExpression regular expression that the identity source must match; absent for none
 * @param resultTtl as in the template
 * @param location where the template defines it
 */
public record CognitoAuthorizer(
        String name,
        List<String> providerArns,
        String identitySource,
        Optional<String> identityValidationExpression,
        Optional<Duration> resultTtl,
        Location location)
        implements Authorizer {

    /**
     * Takes a copy of the list.
     *
     * @param name by which methods refer to it
     * @param providerArns ARNs of the user pools
     * @param identitySource like {@code method.request.header.Authorization}
     * @param identityValidationExpression regular expression that the identity source must match; absent for none
     * @param resultTtl as in the template
     * @param location where the template defines it
     */
    public CognitoAuthorizer {
        providerArns = List.copyOf(providerArns);
    }
}
