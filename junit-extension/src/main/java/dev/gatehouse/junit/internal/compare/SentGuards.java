package dev.gatehouse.junit.internal.compare;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The key, token or signature of a request by its name in the template, as a conformance case says it. */
public final class SentGuards {

    private final Map<String, Json> members = new LinkedHashMap<>();
    private Optional<Json> principals = Optional.empty();

    /** What a case says of them. */
    record Guards(Map<String, Json> members, Optional<Json> principals) {}

    Guards guards() {
        return new Guards(Collections.unmodifiableMap(new LinkedHashMap<>(members)), principals);
    }

    /** The value of that key of the template is sent. */
    public void apiKey(String key) {
        members.put("apiKey", Json.of(key));
    }

    /**
     * A token of that issuer is sent.
     *
     * @param pool whether the issuer is a user pool, by its logical id
     * @param claims of the token
     */
    public void token(String issuer, Kind pool, Map<String, Object> claims) {
        var token = JsonObject.builder().put(pool == Kind.USER_POOL ? "pool" : "issuer", issuer);
        Optional.ofNullable(claims.get("token_use")).ifPresent(use -> token.put("use", String.valueOf(use)));
        var kept = JsonObject.builder();
        claims.forEach((name, value) -> {
            if (Kind.KEPT.contains(name)) {
                kept.put(name, Json.fromJava(value));
            }
        });
        members.put("token", token.put("claims", kept.build()).build());
    }

    /** An identity signs that may do everything. */
    public void signature() {
        members.put("sign", Json.of("caller"));
        principals = Optional.of(Json.parse("""
                {"caller": {"accessKeyId": "AKIDEXAMPLE", "secretAccessKey": "example",
                "arn": "arn:aws:iam::123456789012:user/caller", "policy": {"Version": "2012-10-17",
                "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}}}"""));
    }

    /** Who issued a token. */
    public enum Kind {
        USER_POOL,
        ISSUER;

        private static final Set<String> KEPT = Set.of("aud", "client_id", "scope", "cognito:groups", "token_use");
    }
}
