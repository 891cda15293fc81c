package dev.gatehouse.internal.feature.access.iam;

import dev.gatehouse.control.IamIdentity;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import dev.gatehouse.internal.misuse.Misuse;
import dev.gatehouse.internal.pipeline.context.Identity.CognitoIdentity;
import dev.gatehouse.internal.policy.PolicyDocument;
import dev.gatehouse.internal.policy.PolicyKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One identity of one test.
 *
 * @param presigned how long signatures in the query string are good; absent for signatures in the header
 */
record LiveIamIdentity(State state, String arn, String region, Optional<Duration> presigned) implements IamIdentity {

    private static final List<String> ACTIONS =
            List.of("execute-api:Invoke", "execute-api:InvalidateCache", "execute-api:ManageConnections");

    @Override
    public String accessKeyId() {
        return principal().keys().accessKeyId();
    }

    @Override
    public String secretAccessKey() {
        return principal().keys().secret().secretAccessKey();
    }

    @Override
    public Optional<String> sessionToken() {
        return principal().keys().sessionToken();
    }

    @Override
    public IamIdentity allow(String action, String... resources) {
        checkAction(action);
        return policy(statement("Allow", action, resources));
    }

    @Override
    public IamIdentity deny(String action, String... resources) {
        checkAction(action);
        return policy(statement("Deny", action, resources));
    }

    @Override
    public IamIdentity policy(String json) {
        var parsed = PolicyDocument.parse(json, PolicyKind.IDENTITY);
        var document = parsed.document().orElseThrow(() -> Misuse.of("the policy of " + arn + " can't be evaluated")
                .line("because", String.join("\n               ", parsed.problems()))
                .toDo("write the action like execute-api:Invoke, the resources like * or"
                        + " arn:aws:execute-api:*:*:*/test/GET/pets."));
        return changed(principal -> principal.plus(document));
    }

    @Override
    public IamIdentity withoutPermissions() {
        return changed(principal -> principal.with(List.of()));
    }

    @Override
    public IamIdentity inOrganization(String organizationId) {
        if (!ArgumentChecks.text(organizationId, "the organization", "o-abc123").startsWith("o-")) {
            throw Misuse.of("\"" + organizationId + "\" is not an organization").toDo("write an id like o-abc123.");
        }
        return changed(principal -> principal.in(organizationId));
    }

    @Override
    public IamIdentity tag(String name, String value) {
        ArgumentChecks.text(name, "the tag's name", "tag(\"team\", \"red\")");
        ArgumentChecks.present(value, "the tag's value", "tag(\"team\", \"red\")");
        return changed(principal -> principal.tagged(name, value));
    }

    @Override
    public IamIdentity fromIdentityPool(String identityPoolId, String identityId, String authenticationProvider) {
        var cognito = new CognitoIdentity(authenticationProvider, "authenticated", identityId, identityPoolId);
        return changed(principal -> principal.from(cognito));
    }

    @Override
    public IamIdentity expiresIn(Duration duration) {
        Duration given = ArgumentChecks.present(duration, "the duration", "Duration.ofHours(1)");
        Instant end = state.environment().clock().now().plus(given);
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

    // an action of API Gateway that there is not would allow nothing, in silence
    private static void checkAction(String action) {
        String given = ArgumentChecks.text(action, "the action", "execute-api:Invoke");
        boolean ours = given.toLowerCase(Locale.ROOT).startsWith("execute-api:");
        if (ours
                && given.indexOf('*') < 0
                && given.indexOf('?') < 0
                && ACTIONS.stream().noneMatch(given::equalsIgnoreCase)) {
            throw Misuse.unknown("action", given, ACTIONS).toDo("write one of these.");
        }
    }

    private IamPrincipal principal() {
        return state.get(IamDirectory.KEY).get(arn);
    }

    private IamIdentity changed(UnaryOperator<IamPrincipal> change) {
        state.environment().life().demand();
        state.get(IamDirectory.KEY).change(arn, change);
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
