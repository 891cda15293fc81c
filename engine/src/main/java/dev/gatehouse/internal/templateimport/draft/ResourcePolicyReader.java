package dev.gatehouse.internal.templateimport.draft;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.policy.PolicyDocument;
import dev.gatehouse.internal.policy.PolicyKind;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.UnresolvedValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a resource policy, a map or JSON text; an empty {@code Policy} is none. */
public final class ResourcePolicyReader {

    private static final String SOME_API = "arn:aws:execute-api:us-east-1:123456789012:abcdefghij";

    private static final Pattern INVOKING = Pattern.compile("(?i)[*?]\\S*|e[\\w*?-]*(:\\S*|[*?])");
    private static final Pattern OF_APIS = Pattern.compile("[*?]\\S*|(arn|execute-api):\\S*");

    /** One mistake makes several problems; the first two show it. */
    private static final int TOLD = 2;

    private static final Pattern STATEMENT = Pattern.compile("statement (\\d+)");

    private ResourcePolicyReader() {}

    /** The policy as JSON text; empty where it is absent or, with a finding, no JSON or not known. */
    public static Optional<String> read(Fields fields, String name) {
        if (name.equals("Policy") && fields.node().says(name, "")) {
            return Optional.empty();
        }
        Optional<String> json = fields.get(name).flatMap(ResourcePolicyReader::json);
        if (fields.names().contains(name) && json.isEmpty()) {
            fields.refused(
                    name,
                    "Invalid policy document. Please check the policy syntax and ensure that Principals are valid.",
                    "write the policy as a map, or as JSON text.");
        }
        json.flatMap(UnresolvedValue::in)
                .ifPresent(unresolved -> fields.error(
                        "UnresolvedValue",
                        name,
                        fields.element() + "." + name + " can't be resolved here: " + unresolved.what() + ".",
                        "a policy decides who may call; set it with values."));
        json.filter(text -> UnresolvedValue.in(text).isEmpty()).ifPresent(text -> check(text, fields, name));
        idle(fields, name);
        return json;
    }

    /** What is not understood wholly must not decide anything. */
    private static void check(String json, Fields fields, String name) {
        List<String> problems =
                PolicyDocument.parse(json, PolicyKind.RESOURCE, SOME_API).problems();
        for (String problem : problems.subList(0, Math.min(problems.size(), TOLD))) {
            fields.findings()
                    .error(
                            "BadRequestException",
                            fields.element() + "." + name + " can't be evaluated: " + problem + ".",
                            place(problem, fields, name),
                            "a policy decides who may call; write it with the elements, operators and keys that API"
                                    + " Gateway's resource policies know.");
        }
    }

    /** The statement that a problem names by its number, or the policy. */
    private static Location place(String problem, Fields fields, String name) {
        Matcher numbered = STATEMENT.matcher(problem);
        List<Node> statements = statements(fields, name);
        int number = numbered.find() ? Integer.parseInt(numbered.group(1)) : 0;
        return number > 0 && number <= statements.size()
                ? statements.get(number - 1).location().named(fields.element() + "." + name + ".Statement")
                : fields.at(name);
    }

    /** Parts of statements that restrict nothing, or deny nothing that a caller of the API does. */
    private static void idle(Fields fields, String name) {
        for (Node statement : statements(fields, name)) {
            idle(fields, name, "Condition", statement, ResourcePolicyReader::isEmpty);
            if (statement.says("Effect", "Deny")) {
                idle(fields, name, "Principal", statement, ResourcePolicyReader::isNobody);
                idle(fields, name, "Action", statement, action -> !anyMatches(action, INVOKING));
                idle(fields, name, "Resource", statement, resource -> !anyMatches(resource, OF_APIS));
            }
        }
    }

    private static void idle(Fields fields, String name, String part, Node statement, Predicate<Node> isIdle) {
        statement.get(part).filter(isIdle).ifPresent(node -> guardsNothing(fields, name, part, node));
    }

    private static boolean isNobody(Node principal) {
        return principal.asText().isEmpty()
                && principal.entries().isEmpty()
                && principal.elements().isEmpty();
    }

    private static List<Node> statements(Fields fields, String name) {
        Optional<Node> statements = fields.get(name).flatMap(policy -> policy.get("Statement"));
        return statements
                .map(node -> node instanceof MapNode ? List.of(node) : node.elements())
                .orElse(List.of());
    }

    private static boolean anyMatches(Node texts, Pattern pattern) {
        return texts.texts().stream()
                .anyMatch(text -> UnresolvedValue.in(text).isPresent()
                        || pattern.matcher(text).matches());
    }

    private static void guardsNothing(Fields fields, String name, String part, Node node) {
        String element = fields.element() + "." + name + ".Statement." + part;
        fields.findings()
                .warning(
                        "GuardIgnored",
                        element + " guards nothing: "
                                + (part.equals("Condition") ? "it is empty." : "it matches no call of this API."),
                        node.location().named(element),
                        part.equals("Condition")
                                ? "write an operator with a key and its values, or remove the condition."
                                : "write execute-api:Invoke and execute-api:/*, or narrower values.");
    }

    private static boolean isEmpty(Node condition) {
        return condition instanceof MapNode map
                && map.entries().values().stream()
                        .allMatch(operator -> operator instanceof MapNode keys
                                && keys.entries().isEmpty());
    }

    private static Optional<String> json(Node node) {
        return node instanceof MapNode
                ? Optional.of(node.toJson().toText())
                : node.asText().flatMap(Json::tryParse).map(Json::toText);
    }
}
