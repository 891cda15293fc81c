package dev.gatehouse.internal.feature.access;

import dev.gatehouse.events.PolicyOutcome;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.http.VpcEndpoint;
import dev.gatehouse.internal.feature.access.caller.AccessTexts;
import dev.gatehouse.internal.feature.access.caller.CallArn;
import dev.gatehouse.internal.feature.access.caller.PolicyKeys;
import dev.gatehouse.internal.pipeline.Answer;
import dev.gatehouse.internal.pipeline.Gate;
import dev.gatehouse.internal.pipeline.ReceivedCall;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.internal.pipeline.Responder;
import dev.gatehouse.internal.policy.PolicyDocument;
import dev.gatehouse.internal.policy.PolicyKind;
import dev.gatehouse.model.DomainName;
import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.PrivateDomain;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Lets a call by a private custom domain pass where its endpoint is associated with the domain and the domain's policy
 * allows it; the API's own policy is asked later.
 *
 * @param domains the private ones
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-custom-domains.html">
 *     Custom domain names for private APIs (read 2026-11-28)</a>
 */
record PrivateDomainGate(List<DomainName> domains) implements Gate<ReceivedCall, ReceivedCall, HttpResponse> {

    @Override
    public Answer<HttpResponse> pass(ReceivedCall call, Responder<ReceivedCall, HttpResponse> next) {
        String host = call.context().request().domainName().toLowerCase(Locale.ROOT);
        List<DomainName> named =
                domains.stream().filter(domain -> covers(domain, host)).toList();
        if (named.isEmpty() || call.context().request().basePathMatched().isEmpty()) {
            return next.answer(call);
        }
        String endpoint =
                call.context().identity().vpcEndpoint().map(VpcEndpoint::id).orElse("");
        Optional<DomainName> associated = named.stream()
                .filter(domain -> access(domain).vpcEndpointIds().contains(endpoint))
                .findFirst();
        return associated
                .map(domain -> refusal(domain, call))
                .orElseGet(() -> Optional.of(unassociated(named.get(0), endpoint)))
                .<Answer<HttpResponse>>map(call::refuse)
                .orElseGet(() -> next.answer(call));
    }

    private static Optional<Refusal> refusal(DomainName domain, ReceivedCall call) {
        PrivateDomain access = access(domain);
        var whole = new CallArn(access.arn());
        var below = new CallArn(access.arn() + "/" + call.context().stage().name() + "/"
                + call.context().request().httpMethod()
                + call.context().request().resourcePath());
        List<PolicyOutcome> outcomes = access.policy().stream()
                .flatMap(json -> List.of(whole, below).stream().map(arn -> read(json, access)
                        .evaluate(PolicyKeys.question(call, arn))
                        .outcome()))
                .toList();
        PolicyOutcome together = outcomes.stream().reduce(PolicyOutcome.NEITHER, PolicyOutcome::inSameAccount);
        if (together == PolicyOutcome.ALLOW) {
            return Optional.empty();
        }
        String reason = access.policy().isEmpty()
                ? "the private domain " + domain.domainName() + " has no Policy, so nobody may use it"
                : "the policy of the private domain " + domain.domainName() + " says " + together;
        return Optional.of(AccessTexts.byResourcePolicy("anonymous", whole, together, reason)
                .at(domain.location()));
    }

    // execute-api:/* stands for all below the domain's account
    private static PolicyDocument read(String json, PrivateDomain access) {
        String prefix = access.arn().substring(0, access.arn().indexOf("/domainnames/"));
        var parsed = PolicyDocument.parse(json, PolicyKind.RESOURCE, prefix);
        return parsed.document()
                .orElseThrow(() -> new IllegalStateException("domain policy: " + String.join("; ", parsed.problems())));
    }

    private static Refusal unassociated(DomainName domain, String endpoint) {
        String reason = endpoint + " has no AWS::ApiGateway::DomainNameAccessAssociation with the private domain "
                + domain.domainName() + "; associated are "
                + access(domain).vpcEndpointIds();
        return Refusal.of(GatewayResponseType.ACCESS_DENIED, AccessTexts.GATE, reason)
                .withErrorType("ForbiddenException")
                .at(domain.location());
    }

    private static PrivateDomain access(DomainName domain) {
        return domain.privateDomain().orElseThrow();
    }

    private static boolean covers(DomainName domain, String host) {
        String name = domain.domainName().toLowerCase(Locale.ROOT);
        int dot = host.indexOf('.');
        return name.equals(host)
                || name.startsWith("*.") && dot > 0 && host.substring(dot).equals(name.substring(1));
    }
}
