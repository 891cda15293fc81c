package dev.gatehouse.internal.feature.access.token;

import dev.gatehouse.events.CallerUnknown;
import dev.gatehouse.events.PolicyOutcome;
import dev.gatehouse.events.TokenVerified;
import dev.gatehouse.http.Headers;
import dev.gatehouse.internal.claims.TokenClaim;
import dev.gatehouse.internal.feature.access.caller.AccessTexts;
import dev.gatehouse.internal.feature.access.caller.CallerCheck;
import dev.gatehouse.internal.feature.access.caller.Verdict;
import dev.gatehouse.internal.feature.access.token.VerifiedToken.Bearer;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.internal.pipeline.RoutedCall;
import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.JwtAuthorizer;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Finds out by a token who calls an HTTP API.
 *
 * @param name by which the API's routes refer to the authorizer
 * @param source where the token stands
 * @param asked what the route asks of a token; where there are scopes, it must carry one
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html">JWT
 *     authorizers (read 2026-11-22)</a>
 */
record JwtCheck(String name, JwtAuthorizer authorizer, TokenLocation source, TokenDemand asked, TokenVerifier verifier)
        implements CallerCheck {

    private static final String CHALLENGE = "www-authenticate";

    @Override
    public Verdict check(RoutedCall call) {
        Optional<String> text = source.find(call);
        if (text.isEmpty()) {
            call.note(new CallerUnknown(name, "missing: token not provided"));
            var refusal = refusal(GatewayResponseType.UNAUTHORIZED, "there is no token at " + source.text());
            return Verdict.refused(call.context(), refusal.withHeaders(Headers.of(CHALLENGE, "Bearer")));
        }
        try {
            Bearer bearer =
                    verifier.verify(call, text.get(), issuer(text.get())).bearer();
            checkAudience(bearer);
            return scoped(call, bearer);
        } catch (BadTokenException e) {
            call.note(new CallerUnknown(name, "invalid_token: " + e.reason()));
            return Verdict.refused(
                    call.context(),
                    refusal(GatewayResponseType.UNAUTHORIZED, e.reason())
                            .withHeaders(challenge("invalid_token", e.reason())));
        }
    }

    private String issuer(String text) throws BadTokenException {
        return asked.ignores(TokenClaim.ISSUER)
                ? verifier.read(text).claim("iss").orElse("")
                : authorizer.issuer();
    }

    private void checkAudience(Bearer bearer) throws BadTokenException {
        if (!asked.ignores(TokenClaim.AUDIENCE) && Collections.disjoint(bearer.audience(), authorizer.audience())) {
            throw new BadTokenException("the token does not have a valid audience");
        }
    }

    private Verdict scoped(RoutedCall call, Bearer bearer) {
        List<String> scopes = asked.scopes();
        List<String> own = bearer.scopes();
        if (!scopes.isEmpty() && Collections.disjoint(own, scopes)) {
            String reason = "the token does not have the required scopes";
            call.note(new CallerUnknown(name, "insufficient_scope: " + reason));
            return Verdict.refused(
                    call.context(),
                    refusal(
                                    GatewayResponseType.ACCESS_DENIED,
                                    reason + ": it has " + own + ", the route asks for " + scopes)
                            .withHeaders(challenge("insufficient_scope", reason)));
        }
        call.note(new TokenVerified(name, authorizer.issuer(), bearer.subject(), own));
        var context = scopes.isEmpty() ? bearer.context().withoutScopes() : bearer.context();
        return Verdict.of(call.context().withAuthorizer(context), PolicyOutcome.ALLOW, () -> "the token is valid");
    }

    private Headers challenge(String error, String description) {
        return Headers.of(
                CHALLENGE,
                "Bearer scope=\"" + String.join(" ", asked.scopes()) + "\" error=\"" + error + "\" error_description=\""
                        + description + "\"");
    }

    private Refusal refusal(GatewayResponseType type, String reason) {
        return Refusal.of(type, AccessTexts.GATE, "authorizer " + name + ": " + reason)
                .at(authorizer.location());
    }
}
