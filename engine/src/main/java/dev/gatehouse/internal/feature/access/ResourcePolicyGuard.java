package dev.gatehouse.internal.feature.access;

import dev.gatehouse.internal.feature.access.caller.AccessTexts;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.internal.pipeline.RestMethod;
import dev.gatehouse.internal.pipeline.RoutedCall;
import dev.gatehouse.internal.policy.PolicyDocument;
import dev.gatehouse.internal.policy.PolicyKind;
import dev.gatehouse.model.Account;
import dev.gatehouse.model.EndpointType;
import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.Location;
import java.util.Optional;

/**
 * How a REST API is reached and guarded as a whole.
 *
 * @param policy the resource policy
 * @param location of the method that is guarded
 */
record ResourcePolicyGuard(EndpointType endpoint, Optional<PolicyDocument> policy, Location location) {

    /**
     * The guard of a method's API.
     *
     * @throws IllegalStateException if the policy can't be read; the import has refused such a template
     */
    static ResourcePolicyGuard of(RestMethod method, Account account) {
        String api = "arn:" + account.partition() + ":execute-api:" + account.region() + ":" + account.id() + ":"
                + method.api().id();
        return new ResourcePolicyGuard(
                method.api().endpointType(),
                method.definition().resourcePolicy().map(json -> read(json, api)),
                method.method().location());
    }

    private static PolicyDocument read(String json, String api) {
        var parsed = PolicyDocument.parse(json, PolicyKind.RESOURCE, api);
        return parsed.document()
                .orElseThrow(
                        () -> new IllegalStateException("resource policy: " + String.join("; ", parsed.problems())));
    }

    /** Whether nobody may come in because nothing lets them: a private API needs a policy. */
    boolean isPrivateWithoutPolicy() {
        return endpoint == EndpointType.PRIVATE && policy.isEmpty();
    }

    /** Whether every call may come in as far as the policy is concerned. */
    boolean isOpen() {
        return endpoint != EndpointType.PRIVATE && policy.isEmpty();
    }

    /**
     * Refuses a call that came where there is no way.
     *
     * <p>A private API has none from the internet, a public one none through an interface endpoint.
     */
    Optional<Refusal> refuse(RoutedCall call) {
        boolean throughEndpoint = call.context().identity().vpcEndpoint().isPresent();
        if (throughEndpoint == (endpoint == EndpointType.PRIVATE)) {
            return Optional.empty();
        }
        String reason = throughEndpoint
                ? "the call came through an interface VPC endpoint, but the API is not private"
                : "the API is private, but the call did not come through an interface VPC endpoint";
        return Optional.of(Refusal.of(GatewayResponseType.ACCESS_DENIED, AccessTexts.GATE, reason)
                .withErrorType("ForbiddenException")
                .at(location));
    }
}
