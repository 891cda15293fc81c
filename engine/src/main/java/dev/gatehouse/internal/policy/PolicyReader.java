package dev.gatehouse.internal.policy;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.json.JsonSyntaxException;
import dev.gatehouse.internal.policy.TextPattern.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one policy document and collects all that is wrong with it. */
final class PolicyReader {

    private static final Set<String> DOCUMENT = Set.of("Version", "Id", "Statement");
    private static final String VERSION_WITH_VARIABLES = "2012-10-17";
    private static final Set<String> VERSIONS = Set.of(VERSION_WITH_VARIABLES, "2008-10-17");

    private final PolicyKind kind;
    private final String api;
    private final List<String> problems = new ArrayList<>();

    PolicyReader(PolicyKind kind, String api) {
        this.kind = kind;
        this.api = api;
    }

    ParsedPolicy read(String text) {
        try {
            List<Statement> statements = statements(Json.parse(text));
            return problems.isEmpty()
                    ? new ParsedPolicy(Optional.of(new PolicyDocument(statements)), List.of())
                    : new ParsedPolicy(Optional.empty(), problems);
        } catch (JsonSyntaxException e) {
            return new ParsedPolicy(Optional.empty(), List.of("the policy is not JSON: " + e.getMessage()));
        }
    }

    private List<Statement> statements(Json json) {
        if (!(json instanceof JsonObject document)) {
            problems.add("the policy is not a JSON object");
            return List.of();
        }
        document.members().keySet().stream()
                .filter(name -> !DOCUMENT.contains(name))
                .forEach(name -> problems.add("a policy has no member \"" + name + "\""));
        Optional<String> version = document.member("Version").map(Json::text);
        version.filter(value -> !VERSIONS.contains(value))
                .ifPresent(value -> problems.add("there is no policy version \"" + value + "\""));
        Optional<Json> statement = document.member("Statement");
        if (statement.isEmpty()) {
            problems.add("the policy has no Statement");
        }
        Syntax syntax = version.filter(VERSION_WITH_VARIABLES::equals).isPresent()
                ? Syntax.WILD
                : Syntax.WILD_WITHOUT_VARIABLES;
        return statement.map(value -> read(elements(value), syntax)).orElseGet(List::of);
    }

    private List<Statement> read(List<Json> elements, Syntax syntax) {
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            String place = "statement " + (i + 1) + ": ";
            if (elements.get(i) instanceof JsonObject object) {
                StatementReader reader = new StatementReader(kind, api, syntax);
                reader.read(object).ifPresent(statements::add);
                reader.problems().forEach(problem -> problems.add(place + problem));
            } else {
                problems.add(place + "is not a JSON object");
            }
        }
        return statements;
    }

    /** The elements of a list; anything else stands for a list of one. */
    static List<Json> elements(Json value) {
        return value instanceof JsonArray array ? array.elements() : List.of(value);
    }
}
