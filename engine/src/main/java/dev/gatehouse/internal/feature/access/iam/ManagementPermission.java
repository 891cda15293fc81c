package dev.gatehouse.internal.feature.access.iam;

import dev.gatehouse.events.PolicyOutcome;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.feature.access.caller.AccessTexts;
import dev.gatehouse.internal.feature.access.caller.CallArn;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.internal.policy.PolicyQuestion;
import dev.gatehouse.model.Account;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * Finds out who manages connections, and whether the signer's policies let it.
 *
 * @param account of the API; its region is what signatures must be made for
 * @param now by which the signature's age is judged
 */
public record ManagementPermission(State state, Account account, Instant now) {

    private static final String ACTION = "execute-api:ManageConnections";

    /** The refusal; empty if the signer may do it. */
    public Optional<Refusal> refuse(HttpRequest request, String arn) {
        try {
            var verifier = new SignatureVerifier(state.get(IamDirectory.KEY), account.region(), now);
            return refuse(verifier.verify(request), request, new CallArn(arn));
        } catch (BadSignatureException e) {
            return Optional.of(e.refusal());
        }
    }

    private Optional<Refusal> refuse(IamPrincipal signer, HttpRequest request, CallArn arn) {
        var keys = new HashMap<>(signer.conditionKeys());
        keys.put("aws:SourceIp", List.of(request.peer().sourceIp()));
        keys.put("aws:SecureTransport", List.of("true"));
        PolicyOutcome outcome =
                signer.decide(new PolicyQuestion(ACTION, arn.text(), Optional.of(signer.principal()), keys));
        boolean foreign = !signer.principal().account().equals(account.id());
        if (outcome == PolicyOutcome.ALLOW && !foreign) {
            return Optional.empty();
        }
        return Optional.of(AccessTexts.byIdentityPolicy(
                new AccessTexts.Asked(signer.principal().arn(), ACTION, arn),
                outcome == PolicyOutcome.ALLOW ? PolicyOutcome.NEITHER : outcome,
                foreign
                        ? AccessTexts.FOREIGN_ACCOUNT
                        : "the identity policies of " + signer.principal().arn() + " say " + outcome + " to "
                                + ACTION));
    }
}
