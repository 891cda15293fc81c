package dev.gatehouse.internal.feature.access.token;

import dev.gatehouse.events.PolicyOutcome;
import dev.gatehouse.events.TokenVerified;
import dev.gatehouse.internal.claims.TokenClaim;
import dev.gatehouse.internal.expression.BoundedPattern;
import dev.gatehouse.internal.feature.access.caller.AccessTexts;
import dev.gatehouse.internal.feature.access.caller.CallerCheck;
import dev.gatehouse.internal.feature.access.caller.Verdict;
import dev.gatehouse.internal.feature.access.token.VerifiedToken.Bearer;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.internal.pipeline.RoutedCall;
import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.Location;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Finds out by a user pool's token who calls a REST API.
 *
 * @param name by which the API's methods refer to the authorizer
 * @param location of the authorizer
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-integrate-with-cognito.html">Cognito
 *     user pools (read 2026-11-22)</a>
 */
record CognitoCheck(String name, Location location, Demands demands, TokenVerifier verifier) implements CallerCheck {

    @Override
    public Verdict check(RoutedCall call) {
        Optional<String> text = demands.source().find(call);
        if (text.isEmpty()) {
            return refused(call, "there is no token at " + demands.source().text());
        }
        try {
            VerifiedToken token = verify(call, text.get());
            Bearer user = token.poolUser();
            checkUse(token.token(), user);
            checkAudience(user);
            return known(call, token.token(), user);
        } catch (BadTokenException e) {
            return refused(call, e.reason());
        }
    }

    private VerifiedToken verify(RoutedCall call, String text) throws BadTokenException {
        List<String> issuers = demands.issuers();
        String issuer = verifier.read(text)
                .claim("iss")
                .filter(name -> issuers.contains(name) || demands.asked().ignores(TokenClaim.ISSUER))
                .orElseThrow(() -> new BadTokenException("the issuer is not one of the pools " + issuers));
        return verifier.verify(call, text, issuer);
    }

    private void checkUse(JsonWebToken token, Bearer user) throws BadTokenException {
        List<String> scopes = demands.asked().scopes();
        String use = token.claim("token_use").orElse("");
        String expected = scopes.isEmpty() ? "id" : "access";
        if (!use.equals(expected)) {
            throw new BadTokenException("the method " + (scopes.isEmpty() ? "has no scopes" : "has scopes")
                    + ", so the token must be of use \"" + expected + "\", but it is of use \"" + use + "\"");
        }
        if (!scopes.isEmpty()
                && !demands.asked().ignores(TokenClaim.SCOPE)
                && Collections.disjoint(user.scopes(), scopes)) {
            throw new BadTokenException(
                    "the token has the scopes " + user.scopes() + ", the method asks for one of " + scopes);
        }
    }

    private void checkAudience(Bearer user) throws BadTokenException {
        Optional<BoundedPattern> pattern = demands.audience();
        if (pattern.isPresent()
                && user.audience().stream()
                        .noneMatch(audience -> pattern.get().matches(audience) == BoundedPattern.Verdict.MATCHES)) {
            throw new BadTokenException("aud does not match the validation expression " + pattern.get());
        }
    }

    private Verdict known(RoutedCall call, JsonWebToken token, Bearer user) {
        call.note(new TokenVerified(name, token.claim("iss").orElse(""), user.subject(), user.scopes()));
        return Verdict.of(
                call.context().withAuthorizer(user.context()), PolicyOutcome.ALLOW, () -> "the token is valid");
    }

    private Verdict refused(RoutedCall call, String reason) {
        Refusal refusal = Refusal.of(
                        GatewayResponseType.UNAUTHORIZED, AccessTexts.GATE, "authorizer " + name + ": " + reason)
                .at(location);
        return Verdict.refused(
                call.context(),
                reason.equals(TokenVerifier.EXPIRED) ? refusal.saying("The incoming token has expired") : refusal);
    }

    /**
     * What the authorizer and the method ask of a token.
     *
     * @param source where it stands
     * @param issuers of the authorizer's pools
     * @param audience what one of the token's audience must match
     * @param asked what the method asks; with scopes the token must be an access token that carries one, without an identity token
     */
    record Demands(TokenLocation source, List<String> issuers, Optional<BoundedPattern> audience, TokenDemand asked) {

        Demands {
            issuers = List.copyOf(issuers);
        }
    }
}
