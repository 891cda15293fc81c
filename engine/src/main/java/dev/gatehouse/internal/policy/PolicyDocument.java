package dev.gatehouse.internal.policy;

import dev.gatehouse.events.PolicyOutcome;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** An IAM policy document, parsed once; for several threads. */
public final class PolicyDocument {

    private final List<Statement> statements;

    PolicyDocument(List<Statement> statements) {
        this.statements = List.copyOf(statements);
    }

    /**
     * Reads a policy.
     *
     * @param api the ARN up to the API, {@code arn:aws:execute-api:region:account:api-id}, in front of resources that
     *     are written {@code execute-api:/stage/GET/path}
     */
    public static ParsedPolicy parse(String json, PolicyKind kind, String api) {
        return new PolicyReader(kind, api).read(json);
    }

    /** Reads a policy that has no short resources: one of an identity or of an authorizer. */
    public static ParsedPolicy parse(String json, PolicyKind kind) {
        return parse(json, kind, "");
    }

    /** The answer: a matching Deny before a matching Allow. */
    public Decision evaluate(PolicyQuestion question) {
        Optional<Decision> allowed = Optional.empty();
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            if (statement.matches(question)) {
                if (statement.effect() == Statement.Effect.DENY) {
                    return new Decision(PolicyOutcome.EXPLICIT_DENY, OptionalInt.of(i));
                }
                if (allowed.isEmpty()) {
                    allowed = Optional.of(new Decision(PolicyOutcome.ALLOW, OptionalInt.of(i)));
                }
            }
        }
        return allowed.orElseGet(Decision::neither);
    }
}
