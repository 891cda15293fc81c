package dev.gatehouse.internal.policy;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonNull;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.policy.Condition.ValueTest;
import dev.gatehouse.internal.policy.Statement.Effect;
import dev.gatehouse.internal.policy.TextPattern.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one statement of a policy. */
final class StatementReader {

    private static final Set<String> MEMBERS = Set.of(
            "Sid",
            "Effect",
            "Action",
            "NotAction",
            "Resource",
            "NotResource",
            "Principal",
            "NotPrincipal",
            "Condition");
    private static final Pattern SHORT_RESOURCE = Pattern.compile("execute-api:([/*].*)");
    private static final Set<String> OTHER_PRINCIPALS = Set.of("Service", "Federated", "CanonicalUser");

    private final PolicyKind kind;
    private final String api;
    private final Syntax syntax;
    private final List<String> problems = new ArrayList<>();

    StatementReader(PolicyKind kind, String api, Syntax syntax) {
        this.kind = kind;
        this.api = api;
        this.syntax = syntax;
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    /** The statement; empty if there are problems. */
    Optional<Statement> read(JsonObject statement) {
        statement.members().keySet().stream()
                .filter(name -> !MEMBERS.contains(name))
                .forEach(name -> problems.add("there is no member \"" + name + "\""));
        Optional<Effect> effect = effect(statement);
        Optional<Choice<TextPattern>> actions = choice(statement, "Action", this::action);
        Optional<Choice<ArnPattern>> resources = choice(statement, "Resource", this::resource);
        Optional<Choice<PrincipalPattern>> principals = principals(statement);
        List<Condition> conditions =
                statement.member("Condition").map(this::conditions).orElseGet(List::of);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Statement(
                effect.orElseThrow(), actions.orElseThrow(), resources.orElseThrow(), principals, conditions));
    }

    private Optional<Effect> effect(JsonObject statement) {
        String text = statement.member("Effect").map(Json::text).orElse("");
        if (text.equals("Allow")) {
            return Optional.of(Effect.ALLOW);
        }
        if (text.equals("Deny")) {
            return Optional.of(Effect.DENY);
        }
        problems.add("Effect is neither Allow nor Deny: \"" + text + "\"");
        return Optional.empty();
    }

    private <T> Optional<Choice<T>> choice(JsonObject statement, String name, Function<String, Optional<T>> read) {
        Optional<Json> positive = statement.member(name);
        Optional<Json> negative = statement.member("Not" + name);
        if (positive.isPresent() == negative.isPresent()) {
            problems.add("needs one of " + name + " and Not" + name);
            return Optional.empty();
        }
        List<T> patterns = new ArrayList<>();
        Json written = positive.or(() -> negative).orElseThrow();
        if (kind == PolicyKind.AUTHORIZER
                && positive.filter(StatementReader::isEmptyList).isPresent()) {
            return Optional.of(new Choice<>(patterns, false)); // good, and matches nothing
        }
        for (String text : texts(name, written)) {
            read.apply(text).ifPresent(patterns::add);
        }
        return Optional.of(new Choice<>(patterns, negative.isPresent()));
    }

    private static boolean isEmptyList(Json value) {
        return value instanceof JsonArray array && array.elements().isEmpty();
    }

    private Optional<TextPattern> action(String text) {
        if (!text.equals("*") && text.indexOf(':') < 0) {
            problems.add("\"" + text + "\" is not an action");
        }
        return Optional.of(TextPattern.ignoringCase(text, Syntax.WILD_WITHOUT_VARIABLES));
    }

    private Optional<ArnPattern> resource(String text) {
        checkVariables(text);
        Matcher brief = SHORT_RESOURCE.matcher(text);
        String full = kind == PolicyKind.RESOURCE && brief.matches() ? api + brief.group(1) : text;
        if (!ArnPattern.isArn(full)) {
            problems.add("\"" + text + "\" is not an ARN");
            return Optional.empty();
        }
        return Optional.of(ArnPattern.of(full, syntax));
    }

    private Optional<Choice<PrincipalPattern>> principals(JsonObject statement) {
        Optional<Json> positive = statement.member("Principal");
        Optional<Json> negative = statement.member("NotPrincipal");
        if (kind != PolicyKind.RESOURCE) {
            positive.or(() -> negative).ifPresent(some -> problems.add("only a resource policy names principals"));
            return Optional.empty();
        }
        if (positive.isPresent() == negative.isPresent()) {
            problems.add("needs one of Principal and NotPrincipal");
            return Optional.empty();
        }
        Json named = positive.or(() -> negative).orElseThrow();
        return Optional.of(new Choice<>(patterns(named), negative.isPresent()));
    }

    private List<PrincipalPattern> patterns(Json principal) {
        if (principal.text().equals("*")) {
            return List.of(PrincipalPattern.everyone());
        }
        if (!(principal instanceof JsonObject kinds)) {
            problems.add("\"" + principal.text() + "\" is not a principal");
            return List.of();
        }
        List<PrincipalPattern> patterns = new ArrayList<>();
        kinds.members().forEach((name, value) -> texts("Principal", value).forEach(text -> {
            if (name.equals("AWS") && PrincipalPattern.isPrincipal(text)) {
                patterns.add(PrincipalPattern.aws(text));
            } else if (OTHER_PRINCIPALS.contains(name)) {
                patterns.add(PrincipalPattern.nobody());
            } else {
                problems.add("\"" + name + ": " + text + "\" is not a principal");
            }
        }));
        return patterns;
    }

    private List<Condition> conditions(Json block) {
        List<Condition> conditions = new ArrayList<>();
        if (!(block instanceof JsonObject operators)) {
            problems.add("Condition is not a JSON object");
            return conditions;
        }
        operators.members().forEach((name, keys) -> {
            Optional<Operator> operator = Operator.parse(name);
            if (operator.isEmpty()) {
                problems.add("there is no condition operator \"" + name + "\"");
            }
            if (!(keys instanceof JsonObject)) {
                problems.add("the operator " + name + " has no keys");
            }
            if (operator.isPresent() && keys instanceof JsonObject object) {
                object.members()
                        .forEach((key, values) -> conditions.add(condition(key, operator.orElseThrow(), values)));
            }
        });
        return conditions;
    }

    private Condition condition(String key, Operator operator, Json values) {
        if (!ConditionKeys.isKnown(key)) {
            problems.add("API Gateway has no condition key \"" + key + "\"");
        }
        List<ValueTest> tests = new ArrayList<>();
        for (String text : texts(key, values)) {
            checkVariables(text);
            operator.comparison()
                    .test(text, syntax)
                    .ifPresentOrElse(
                            tests::add,
                            () -> problems.add("\"" + text + "\" is not a value for the operator of " + key));
        }
        return new Condition(key.toLowerCase(Locale.ROOT), operator, tests);
    }

    private void checkVariables(String text) {
        if (syntax == Syntax.WILD) {
            TextPattern.variablesIn(text).stream()
                    .filter(name -> !ConditionKeys.isKnown(name))
                    .forEach(name -> problems.add("API Gateway has no policy variable \"" + name + "\""));
        }
    }

    private List<String> texts(String name, Json value) {
        List<String> texts = new ArrayList<>();
        for (Json element : PolicyReader.elements(value)) {
            if (element instanceof JsonObject || element instanceof JsonArray || element instanceof JsonNull) {
                problems.add(name + " contains something that is not text: " + element.toText());
            } else {
                texts.add(element.text());
            }
        }
        if (texts.isEmpty()) {
            problems.add(name + " is empty");
        }
        return texts;
    }
}
