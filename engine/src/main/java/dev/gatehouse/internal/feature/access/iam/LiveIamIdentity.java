package dev.gatehouse.internal.feature.access.iam;

import dev.gatehouse.control.IamIdentity;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.policy.PolicyDocument;
import dev.gatehouse.internal.policy.PolicyKind;
import dev.gatehouse.internal.spine.context.Identity.CognitoIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One identity of one test.
 *
 * @param presigned how long signatures in the query string are good; absent for signatures in the header
 */
record LiveIamIdentity(State state, String arn, String region, Optional<Duration> presigned) implements IamIdentity {

    @Override
    public String accessKeyId() {
        return principal().keys().accessKeyId();
    }

    @Override
    public String secretAccessKey() {
        return principal().keys().secretAccessKey();
    }

    @Override
    public Optional<String> sessionToken() {
        return principal().keys().sessionToken();
    }

    @Override
    public IamIdentity allow(String action, String... resources) {
        return policy(statement("Allow", action, resources));
    }

    @Override
    public IamIdentity deny(String action, String... resources) {
        return policy(statement("Deny", action, resources));
    }

    @Override
    public IamIdentity policy(String json) {
        var parsed = PolicyDocument.parse(json, PolicyKind.IDENTITY);
        var document = parsed.document()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the policy of " + arn + " can't be evaluated:\n  " + String.join("\n  ", parsed.problems())));
        return changed(principal -> principal.plus(document));
    }

    @Override
    public IamIdentity withoutPermissions() {
        return changed(principal -> principal.with(List.of()));
    }

    @Override
    public IamIdentity inOrganization(String organizationId) {
        return changed(principal -> principal.in(organizationId));
    }

    @Override
    public IamIdentity tag(String name, String value) {
        return changed(principal -> principal.tagged(name, value));
    }

    @Override
    public IamIdentity fromIdentityPool(String identityPoolId, String identityId, String authenticationProvider) {
        var cognito = new CognitoIdentity(authenticationProvider, "authenticated", identityId, identityPoolId);
        return changed(principal -> principal.from(cognito));
    }

    @Override
    public IamIdentity expiresIn(Duration duration) {
        Instant end = state.environment().clock().now().plus(duration);
        return changed(principal -> principal.until(end));
    }

    @Override
    public HttpRequest sign(HttpRequest request, Instant now) {
        var signing = new RequestSigning(principal().keys(), region);
        return presigned
                .map(validity -> signing.presigned(request, now, validity))
                .orElseGet(() -> signing.signed(request, now));
    }

    @Override
    public IamIdentity presigning(Duration validity) {
        return new LiveIamIdentity(state, arn, region, Optional.of(validity));
    }

    private IamPrincipal principal() {
        return state.get(IamDirectory.SLOT).get(arn);
    }

    private IamIdentity changed(UnaryOperator<IamPrincipal> change) {
        state.environment().life().demand();
        state.get(IamDirectory.SLOT).change(arn, change);
        return this;
    }

    private static String statement(String effect, String action, String... resources) {
        List<String> named = resources.length == 0 ? List.of("*") : List.of(resources);
        Json statement = JsonObject.builder()
                .put("Effect", effect)
                .put("Action", action)
                .put("Resource", Json.strings(named))
                .build();
        return JsonObject.builder()
                .put("Version", "2012-10-17")
                .put("Statement", new JsonArray(List.of(statement)))
                .build()
                .toText();
    }
}
