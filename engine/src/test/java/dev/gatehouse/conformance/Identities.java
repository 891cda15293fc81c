package dev.gatehouse.conformance;

import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.json.Json;

/** Keys, signatures and tokens of a case. */
final class Identities {

    private Identities() {}

    static String apiKey(CaseWorld world, String logicalId) {
        return world.gateway().apiKeyValue(logicalId);
    }

    static HttpRequest sign(CaseWorld world, String principal, HttpRequest request) {
        throw CaseFailure.notYet("signing");
    }

    static String token(CaseWorld world, Json token) {
        throw CaseFailure.notYet("tokens");
    }
}
