package dev.gatehouse.internal.policy;

import dev.gatehouse.events.PolicyOutcome;
import dev.gatehouse.internal.policy.PolicyPropertyTest.RandomCondition;
import dev.gatehouse.internal.policy.PolicyPropertyTest.RandomStatement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;

/** The rules of IAM, word by word, with regular expressions and without any speed. */
final class NaivePolicy {

    private NaivePolicy() {}

    static PolicyOutcome evaluate(List<RandomStatement> statements, PolicyQuestion question) {
        boolean isAllowed = false;
        for (RandomStatement statement : statements) {
            if (matches(statement, question)) {
                if (statement.effect().equals("Deny")) {
                    return PolicyOutcome.EXPLICIT_DENY;
                }
                isAllowed = true;
            }
        }
        return isAllowed ? PolicyOutcome.ALLOW : PolicyOutcome.NEITHER;
    }

    static boolean wild(String pattern, String text) {
        StringBuilder regex = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            regex.append(c == '*' ? "(?s:.*)" : c == '?' ? "(?s:.)" : "\\Q" + c + "\\E");
        }
        return text.matches(regex.toString());
    }

    private static boolean matches(RandomStatement statement, PolicyQuestion question) {
        boolean action = statement.actions().stream()
                .anyMatch(one ->
                        wild(one.toLowerCase(Locale.ROOT), question.action().toLowerCase(Locale.ROOT)));
        boolean resource = statement.resources().stream().anyMatch(one -> wild(one, question.resource()));
        return action != statement.notAction()
                && resource != statement.notResource()
                && statement
                        .condition()
                        .map(one -> holds(one, question.keys().all()))
                        .orElse(true);
    }

    private static boolean holds(RandomCondition condition, Map<String, List<String>> keys) {
        List<String> actual = keys.getOrDefault(condition.key().toLowerCase(Locale.ROOT), List.of());
        if (condition.operator().equals("Null")) {
            return condition.values().contains(String.valueOf(actual.isEmpty()));
        }
        String operator =
                condition.operator().replaceFirst("^For(Any|All)Values?:", "").replaceFirst("IfExists$", "");
        boolean isNegated = operator.contains("Not");
        if (actual.isEmpty()) {
            return condition.operator().endsWith("IfExists")
                    || condition.operator().startsWith("ForAll")
                    || isNegated && !condition.operator().startsWith("ForAny");
        }
        BiPredicate<String, String> fits = comparison(operator, keys);
        if (condition.operator().startsWith("ForAny")) {
            return actual.stream().anyMatch(value -> passes(condition, value, fits, isNegated));
        }
        if (condition.operator().startsWith("ForAll") || isNegated) {
            return actual.stream().allMatch(value -> passes(condition, value, fits, isNegated));
        }
        return actual.stream().anyMatch(value -> passes(condition, value, fits, false));
    }

    private static boolean passes(
            RandomCondition condition, String value, BiPredicate<String, String> fits, boolean isNegated) {
        boolean any = condition.values().stream().anyMatch(policy -> fits.test(policy, value));
        return any != isNegated;
    }

    private static BiPredicate<String, String> comparison(String operator, Map<String, List<String>> keys) {
        if (operator.contains("Ip")) {
            return (range, value) -> inRange(range, value);
        }
        List<String> user = keys.getOrDefault("aws:username", List.of());
        return (policy, value) -> {
            if (policy.equals("${aws:username}")) {
                return !user.isEmpty() && user.get(0).equals(value);
            }
            return operator.contains("Like") ? wild(policy, value) : policy.equals(value);
        };
    }

    private static boolean inRange(String range, String value) {
        if (!value.matches("\\d+\\.\\d+\\.\\d+\\.\\d+")) {
            return false;
        }
        return switch (range) {
            case "10.0.0.0/8" -> value.startsWith("10.");
            case "0.0.0.0/0" -> true;
            default -> value.equals(range);
        };
    }
}
