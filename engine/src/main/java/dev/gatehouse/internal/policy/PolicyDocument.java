package dev.gatehouse.internal.policy;

import dev.gatehouse.events.PolicyOutcome;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

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
        int[] matching = IntStream.range(0, statements.size())
                .filter(index -> statements.get(index).matches(question))
                .toArray();
        return first(matching, Statement.Effect.DENY, PolicyOutcome.EXPLICIT_DENY)
                .or(() -> first(matching, Statement.Effect.ALLOW, PolicyOutcome.ALLOW))
                .orElseGet(Decision::neither);
    }

    private Optional<Decision> first(int[] matching, Statement.Effect effect, PolicyOutcome outcome) {
        return IntStream.of(matching)
                .filter(index -> statements.get(index).effect() == effect)
                .mapToObj(index -> new Decision(outcome, OptionalInt.of(index)))
                .findFirst();
    }
}
