package dev.gatehouse.internal.feature.access.token;

import dev.gatehouse.events.PolicyOutcome;
import dev.gatehouse.events.TokenVerified;
import dev.gatehouse.internal.claims.TokenClaim;
import dev.gatehouse.internal.expression.BoundedPattern;
import dev.gatehouse.internal.feature.access.caller.AccessTexts;
import dev.gatehouse.internal.feature.access.caller.CallerCheck;
import dev.gatehouse.internal.feature.access.caller.Verdict;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.internal.pipeline.RoutedCall;
import dev.gatehouse.internal.pipeline.context.AuthorizerContext;
import dev.gatehouse.model.CognitoAuthorizer;
import dev.gatehouse.model.GatewayResponseType;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Finds out by a user pool's token who calls a REST API.
 *
 * @param name by which the API's methods refer to the authorizer
 * @param issuers of the authorizer's pools
 * @param asked what the method asks of a token; with scopes the token must be an access token that carries one, without an identity token
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-integrate-with-cognito.html">Cognito
 *     user pools (read 2026-11-22)</a>
 */
record CognitoCheck(
        String name, CognitoAuthorizer authorizer, List<String> issuers, TokenDemand asked, TokenVerifier verifier)
        implements CallerCheck {

    private static final String STANDARD_SOURCE = "method.request.header.Authorization";

    @Override
    public Verdict check(RoutedCall call) {
        String written = authorizer.identitySource();
        var source = new TokenLocation(written.isEmpty() ? STANDARD_SOURCE : written);
        Optional<String> text = source.find(call);
        if (text.isEmpty()) {
            return refused(call, "there is no token at " + source.text());
        }
        try {
            JsonWebToken token = verify(call, text.get());
            checkUse(token);
            checkAudience(token);
            return known(call, token);
        } catch (BadTokenException e) {
            return refused(call, e.reason());
        }
    }

    private JsonWebToken verify(RoutedCall call, String text) throws BadTokenException {
        String issuer = verifier.read(text)
                .claim("iss")
                .filter(name -> issuers.contains(name) || asked.ignores(TokenClaim.ISSUER))
                .orElseThrow(() -> new BadTokenException("the issuer is not one of the pools " + issuers));
        return verifier.verify(call, text, issuer);
    }

    private void checkUse(JsonWebToken token) throws BadTokenException {
        List<String> scopes = asked.scopes();
        String use = token.claim("token_use").orElse("");
        String expected = scopes.isEmpty() ? "id" : "access";
        if (!use.equals(expected)) {
            throw new BadTokenException("the method " + (scopes.isEmpty() ? "has no scopes" : "has scopes")
                    + ", so the token must be of use \"" + expected + "\", but it is of use \"" + use + "\"");
        }
        if (!scopes.isEmpty()
                && !asked.ignores(TokenClaim.SCOPE)
                && Collections.disjoint(token.words("scope"), scopes)) {
            throw new BadTokenException(
                    "the token has the scopes " + token.words("scope") + ", the method asks for one of " + scopes);
        }
    }

    private void checkAudience(JsonWebToken token) throws BadTokenException {
        Optional<BoundedPattern> pattern =
                authorizer.identityValidationExpression().map(BoundedPattern::compile);
        if (pattern.isPresent()
                && token.texts("aud").stream()
                        .noneMatch(audience -> pattern.get().matches(audience) == BoundedPattern.Verdict.MATCHES)) {
            throw new BadTokenException("aud does not match the validation expression " + pattern.get());
        }
    }

    private Verdict known(RoutedCall call, JsonWebToken token) {
        call.note(new TokenVerified(
                name, token.claim("iss").orElse(""), token.claim("sub").orElse("nobody"), token.words("scope")));
        var context = new AuthorizerContext(
                AuthorizerContext.Kind.COGNITO,
                Optional.empty(),
                ClaimTexts.rest(token.claims()),
                Optional.empty(),
                Optional.empty(),
                0);
        return Verdict.of(call.context().withAuthorizer(context), PolicyOutcome.ALLOW, () -> "the token is valid");
    }

    private Verdict refused(RoutedCall call, String reason) {
        Refusal refusal = Refusal.of(
                        GatewayResponseType.UNAUTHORIZED, AccessTexts.GATE, "authorizer " + name + ": " + reason)
                .at(authorizer.location());
        return Verdict.refused(
                call.context(),
                reason.equals(TokenVerifier.EXPIRED) ? refusal.saying("The incoming token has expired") : refusal);
    }
}
