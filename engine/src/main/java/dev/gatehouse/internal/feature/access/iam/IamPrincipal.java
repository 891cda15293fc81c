package dev.gatehouse.internal.feature.access.iam;

import dev.gatehouse.events.PolicyOutcome;
import dev.gatehouse.internal.pipeline.context.Identity.CognitoIdentity;
import dev.gatehouse.internal.pipeline.context.Identity.Permissions;
import dev.gatehouse.internal.pipeline.context.Identity.SignedIdentity;
import dev.gatehouse.internal.policy.PolicyDocument;
import dev.gatehouse.internal.policy.PolicyPrincipal;
import dev.gatehouse.internal.policy.PolicyQuestion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An AWS identity: keys, names and permissions; immutable, a change makes another.
 *
 * @param uniqueId like {@code AIDA…} of a user, {@code AROA…:session} of a role's session
 * @param policies documents that are attached; an explicit deny of one wins over an allow of another
 * @param end when the session is over
 */
record IamPrincipal(
        Keys keys,
        PolicyPrincipal principal,
        String uniqueId,
        List<PolicyDocument> policies,
        Map<String, String> tags,
        Optional<String> organization,
        Optional<CognitoIdentity> cognito,
        Optional<Instant> end) {

    IamPrincipal {
        policies = List.copyOf(policies);
        tags = Map.copyOf(tags);
    }

    static IamPrincipal of(Keys keys, String arn, String uniqueId) {
        return new IamPrincipal(
                keys,
                PolicyPrincipal.of(arn),
                uniqueId,
                List.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    IamPrincipal with(List<PolicyDocument> others) {
        return new IamPrincipal(keys, principal, uniqueId, others, tags, organization, cognito, end);
    }

    IamPrincipal plus(PolicyDocument policy) {
        var more = new ArrayList<>(policies);
        more.add(policy);
        return with(more);
    }

    IamPrincipal tagged(String name, String value) {
        var more = new HashMap<>(tags);
        more.put(name, value);
        return new IamPrincipal(keys, principal, uniqueId, policies, more, organization, cognito, end);
    }

    IamPrincipal in(String organizationId) {
        return new IamPrincipal(keys, principal, uniqueId, policies, tags, Optional.of(organizationId), cognito, end);
    }

    IamPrincipal from(CognitoIdentity pool) {
        return new IamPrincipal(keys, principal, uniqueId, policies, tags, organization, Optional.of(pool), end);
    }

    IamPrincipal until(Instant other) {
        return new IamPrincipal(keys, principal, uniqueId, policies, tags, organization, cognito, Optional.of(other));
    }

    /** What the attached policies together say. */
    PolicyOutcome decide(PolicyQuestion question) {
        PolicyOutcome together = PolicyOutcome.NEITHER;
        for (PolicyDocument policy : policies) {
            together = PolicyOutcome.inSameAccount(
                    together, policy.evaluate(question).outcome());
        }
        return together;
    }

    /** The condition keys that follow from this identity, beside those of its ARN. */
    Map<String, List<String>> conditionKeys() {
        Map<String, List<String>> known = new HashMap<>(principal.conditionKeys());
        known.put("aws:userid", List.of(uniqueId));
        organization.ifPresent(id -> known.put("aws:PrincipalOrgID", List.of(id)));
        tags.forEach((name, value) -> known.put("aws:PrincipalTag/" + name, List.of(value)));
        if (keys.sessionToken().isPresent()) {
            known.put("aws:MultiFactorAuthPresent", List.of("false"));
        }
        return known;
    }

    /** As {@code requestContext.identity} shows it. */
    SignedIdentity identity(Permissions permissions) {
        return new SignedIdentity(
                keys.accessKeyId(),
                principal.account(),
                uniqueId,
                uniqueId,
                principal.arn(),
                organization,
                cognito,
                permissions);
    }

    /** What somebody signs with. */
    record Keys(String accessKeyId, SigningSecret secret, Optional<String> sessionToken) {

        Keys(String accessKeyId, String secretAccessKey, Optional<String> sessionToken) {
            this(accessKeyId, new SigningSecret(secretAccessKey), sessionToken);
        }
    }
}
