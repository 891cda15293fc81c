package dev.gatehouse.junit.internal.mutation;

import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.function.FunctionProvider;
import dev.gatehouse.function.Invocation;
import dev.gatehouse.function.ProvidedFunction;
import dev.gatehouse.model.FunctionDefinition;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Stands for every function, so that none of the user's code runs: authorizers let in all but a stranger. */
final class CannedFunctions implements FunctionProvider {

    /** Whom authorizers let in, in whatever form his token must have. */
    private static final List<String> FRIENDS = List.of(
            "friend", "Bearer friend", "friend.friend.friend", "Bearer friend.friend.friend", "0123456789abcdef");
    /** Whom they don't. */
    static final String STRANGER = "stranger";

    private static final String ANSWER = """
            {"isAuthorized": %s, "principalId": "visitor", "policyDocument": {"Version": "2012-10-17", "Statement": [
              {"Effect": "%s", "Action": "execute-api:Invoke", "Resource": "*"}]}}""";

    /** A token that authorizers let in; one that matches the expression, if one of simple form does. */
    static String friend(Optional<String> expression) {
        String literal =
                expression.map(it -> it.replaceAll("^\\^?([\\w -]*).*", "$1")).orElse("");
        return Stream.concat(FRIENDS.stream(), FRIENDS.stream().map(literal::concat))
                .filter(token -> expression.isEmpty() || Pattern.matches(expression.get(), token))
                .findFirst()
                .orElse(FRIENDS.get(0));
    }

    @Override
    public ProvidedFunction provide(FunctionDefinition definition) {
        return ProvidedFunction.of(CannedFunctions::answer);
    }

    private static FunctionOutcome answer(Invocation invocation) {
        String event = new String(invocation.event(), StandardCharsets.UTF_8);
        boolean asked = event.contains("\"methodArn\"") || event.contains("\"routeArn\"");
        if (!asked) {
            return FunctionOutcome.returned("{\"statusCode\": 200}");
        }
        boolean refused = event.contains(STRANGER);
        return FunctionOutcome.returned(ANSWER.formatted(!refused, refused ? "Deny" : "Allow"));
    }
}
