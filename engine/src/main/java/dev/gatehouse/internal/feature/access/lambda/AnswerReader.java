package dev.gatehouse.internal.feature.access.lambda;

import dev.gatehouse.events.PolicyOutcome;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonBoolean;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.policy.PolicyDocument;
import dev.gatehouse.internal.policy.PolicyKind;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what authorizer functions answer. */
enum AnswerReader {
    /** WebSocket: as REST, of at most 8 KB. */
    SHORT_POLICY_WITH_FLAT_CONTEXT {
        @Override
        AuthorizerAnswer read(JsonObject answer) throws MalformedAnswerException {
            return POLICY_WITH_FLAT_CONTEXT.read(answer);
        }

        @Override
        int longest() {
            return 8 * 1024;
        }
    },
    /** REST: a policy, and a flat context whose values become strings; null stays null. */
    POLICY_WITH_FLAT_CONTEXT {
        @Override
        AuthorizerAnswer read(JsonObject answer) throws MalformedAnswerException {
            Map<String, Json> context = new LinkedHashMap<>();
            for (var member : contextOf(answer).members().entrySet()) {
                context.put(member.getKey(), flat(member.getKey(), member.getValue()));
            }
            return policy(answer, Json.object(context));
        }
    },
    /** HTTP APIs: a policy, and a context of any JSON. */
    POLICY {
        @Override
        AuthorizerAnswer read(JsonObject answer) throws MalformedAnswerException {
            return policy(answer, contextOf(answer));
        }
    },
    /** HTTP APIs with simple responses: {@code isAuthorized}, and a context of any JSON. */
    SIMPLE {
        @Override
        AuthorizerAnswer read(JsonObject answer) throws MalformedAnswerException {
            Json authorized = answer.member("isAuthorized")
                    .filter(value -> value instanceof JsonBoolean)
                    .orElseThrow(() -> new MalformedAnswerException("it has no boolean isAuthorized"));
            PolicyOutcome outcome = authorized == JsonBoolean.TRUE ? PolicyOutcome.ALLOW : PolicyOutcome.EXPLICIT_DENY;
            return new AuthorizerAnswer(
                    Optional.empty(), question -> outcome, contextOf(answer), Optional.empty(), answer.toText());
        }
    };

    abstract AuthorizerAnswer read(JsonObject answer) throws MalformedAnswerException;

    /** How many bytes an answer may have. */
    int longest() {
        return Integer.MAX_VALUE;
    }

    /**
     * Reads an answer.
     *
     * @throws MalformedAnswerException if it is none; the message says why
     */
    AuthorizerAnswer read(String text) throws MalformedAnswerException {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        if (length > longest()) {
            throw new MalformedAnswerException("it has " + length + " bytes, more than " + longest());
        }
        Json json = Json.tryParse(text).orElseThrow(MalformedAnswerException::noJson);
        if (json instanceof JsonObject object) {
            return read(object);
        }
        throw new MalformedAnswerException("it is not a JSON object");
    }

    private static AuthorizerAnswer policy(JsonObject answer, JsonObject context) throws MalformedAnswerException {
        String principal = answer.member("principalId")
                .flatMap(Json::asString)
                .orElseThrow(() -> new MalformedAnswerException("it has no string principalId"));
        Json document = answer.member("policyDocument")
                .filter(value -> value instanceof JsonObject)
                .orElseThrow(() -> new MalformedAnswerException("it has no object policyDocument"));
        var parsed = PolicyDocument.parse(document.toText(), PolicyKind.AUTHORIZER);
        PolicyDocument policy = parsed.document()
                .orElseThrow(() -> new MalformedAnswerException(
                        "could not parse policy: " + String.join("; ", parsed.problems())));
        return new AuthorizerAnswer(
                Optional.of(principal),
                question -> policy.evaluate(question).outcome(),
                context,
                answer.member("usageIdentifierKey").flatMap(Json::asString),
                answer.toText());
    }

    private static JsonObject contextOf(JsonObject answer) throws MalformedAnswerException {
        Json context = answer.member("context").filter(value -> !value.isNull()).orElseGet(JsonObject::empty);
        if (context instanceof JsonObject object) {
            return object;
        }
        throw new MalformedAnswerException("its context is not a JSON object");
    }

    private static Json flat(String name, Json value) throws MalformedAnswerException {
        if (value instanceof JsonObject || value instanceof JsonArray) {
            throw new MalformedAnswerException(
                    "context value \"" + name + "\" is not a string, number, boolean or null");
        }
        return value.isNull() ? value : Json.of(value.text());
    }
}
