package dev.gatehouse.internal.templateimport.sam.auth;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.ScalarNode;
import dev.gatehouse.internal.templateimport.sam.definition.ApiBody;
import dev.gatehouse.internal.templateimport.sam.property.Draft;
import dev.gatehouse.internal.templateimport.sam.property.Intrinsics;
import dev.gatehouse.internal.templateimport.sam.property.Literal;
import dev.gatehouse.internal.templateimport.sam.property.PythonText;
import dev.gatehouse.internal.templateimport.sam.property.SamRefusal;
import dev.gatehouse.model.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The ResourcePolicy of an API or event: statements for paths in the definition's policy.
 *
 * @param stage the stage's name in the resources
 */
public record SamResourcePolicy(MapNode lists, Node stage) {

    /** What stands for any segment in a resource ARN: path parameters, greedy or not. */
    public static final String PLACEHOLDER = "\\{([a-zA-Z0-9._-]+|[a-zA-Z0-9._-]+\\+|proxy\\+)}";

    private static final String POLICY = "x-amazon-apigateway-policy";
    private static final String STATEMENT = "Statement";

    /** Adds the statements for all paths, and the custom ones. */
    public ApiBody add(ApiBody body) {
        var statements = new Statements(policy(body));
        body.paths().forEach((path, item) -> add(path, item, statements));
        return finished(body, statements);
    }

    /** Adds the statements for one path, and the custom ones. */
    ApiBody addFor(String path, ApiBody body) {
        var statements = new Statements(policy(body));
        add(path, body.paths().getOrDefault(path, Draft.emptyMap(lists.location())), statements);
        return finished(body, statements);
    }

    private ApiBody finished(ApiBody body, Statements statements) {
        Literal.truthy(lists.get("CustomStatements")).ifPresent(statements::custom);
        return statements.all.isEmpty() ? body : body.with(POLICY, statements.policy());
    }

    private void add(String path, Node item, Statements statements) {
        ListNode resources = resources(path, ApiBody.item(path, item));
        accounts(statements, "AwsAccountWhitelist", "Allow", resources);
        accounts(statements, "AwsAccountBlacklist", "Deny", resources);
        addresses(statements, "IpRangeWhitelist", "NotIpAddress", resources);
        addresses(statements, "IpRangeBlacklist", "IpAddress", resources);
        endpoints(statements, "Blacklist", "StringEquals", resources);
        endpoints(statements, "Whitelist", "StringNotEquals", resources);
    }

    private ListNode resources(String path, MapNode item) {
        String pattern = path.replaceAll(PLACEHOLDER, "*");
        List<Node> all = new ArrayList<>();
        ApiBody.contents(item).stream()
                .flatMap(branch -> branch.entries().keySet().stream())
                .distinct()
                .forEach(method -> {
                    boolean isAny =
                            method.toLowerCase(Locale.ROOT).equals(ApiBody.ANY) || method.equalsIgnoreCase("any");
                    all.add(resource((isAny ? "*" : method.toUpperCase(Locale.ROOT)) + pattern));
                });
        return new ListNode(all, lists.location());
    }

    private Node resource(String methodAndPath) {
        Location at = lists.location();
        return Literal.string(stage)
                .<Node>map(name -> ScalarNode.of("execute-api:/" + name + "/" + methodAndPath, at))
                .orElseGet(() -> Intrinsics.sub(
                        "execute-api:/${__Stage__}/${__Rest__}",
                        Draft.at(at).put("__Stage__", stage).put("__Rest__", methodAndPath),
                        at));
    }

    private void accounts(Statements statements, String list, String effect, ListNode resources) {
        Optional<Node> accounts = Literal.truthy(lists.get(list));
        if (accounts.isEmpty()) {
            return;
        }
        Node value = accounts.get();
        if (value instanceof ScalarNode) {
            throw SamRefusal.ofStructure(
                    "Type of '" + PythonText.str(value) + "' must be a list or dictionary", value.location());
        }
        MapNode principal =
                Draft.at(value.location()).put("AWS", Literal.asList(value)).build();
        statements.add(statement(effect, resources).put("Principal", principal).build());
    }

    private void addresses(Statements statements, String list, String operator, ListNode resources) {
        Literal.truthy(lists.get(list))
                .ifPresent(value -> guard(statements, operator, one("aws:SourceIp", Literal.asList(value)), resources));
    }

    private void endpoints(Statements statements, String kind, String operator, ListNode resources) {
        checkLiteral("SourceVpc" + kind, "IntrinsicVpc" + kind);
        List<Node> vpcs = new ArrayList<>();
        List<Node> endpoints = new ArrayList<>();
        for (Node source : lists.elements("SourceVpc" + kind)) {
            String text = PythonText.str(source);
            if (text.startsWith("vpce-")) {
                endpoints.add(source);
            }
            if (text.startsWith("vpc-")) {
                vpcs.add(source);
            }
        }
        vpcs.addAll(lists.elements("IntrinsicVpc" + kind));
        endpoints.addAll(lists.elements("IntrinsicVpce" + kind));
        Draft condition = Draft.at(lists.location());
        if (!vpcs.isEmpty()) {
            condition.put("aws:SourceVpc", new ListNode(vpcs, lists.location()));
        }
        if (!endpoints.isEmpty()) {
            condition.put("aws:SourceVpce", new ListNode(endpoints, lists.location()));
        }
        if (!vpcs.isEmpty() || !endpoints.isEmpty()) {
            guard(statements, operator, condition.build(), resources);
        }
    }

    private void checkLiteral(String list, String other) {
        List<Node> elements = lists.elements(list);
        elements.stream()
                .filter(element -> Literal.string(element).isEmpty())
                .findFirst()
                .ifPresent(element -> {
                    throw SamRefusal.ofStructure(
                            list + " must be a list of strings. Use " + other
                                    + " instead for values that use Intrinsic Functions",
                            element.location());
                });
    }

    private void guard(Statements statements, String operator, MapNode condition, ListNode resources) {
        statements.addOnce(statement("Allow", resources).put("Principal", "*").build());
        statements.addOnce(statement("Deny", resources)
                .put("Principal", "*")
                .put("Condition", Draft.at(condition.location()).put(operator, condition))
                .build());
    }

    private Draft statement(String effect, ListNode resources) {
        return Draft.at(lists.location())
                .put("Effect", effect)
                .put("Action", "execute-api:Invoke")
                .put("Resource", resources);
    }

    private MapNode policy(ApiBody body) {
        return Draft.mapOf(body.get(POLICY), lists.location());
    }

    private static MapNode one(String key, ListNode values) {
        return Draft.at(values.location()).put(key, values).build();
    }

    /** The statements of a policy while some are added. */
    private final class Statements {

        private final MapNode policy;
        private final List<Node> all;
        private final Set<Json> known = new HashSet<>();
        private Optional<Node> only = Optional.empty();

        Statements(MapNode policy) {
            this.policy = policy;
            this.all = new ArrayList<>(policy.get(STATEMENT)
                    .map(node -> Literal.asList(node).elements())
                    .orElse(List.of()));
            all.forEach(each -> known.add(each.toJson()));
        }

        /** Adds a statement; the first one stands without a list. */
        void add(Node statement) {
            only = all.isEmpty() ? Optional.of(statement) : Optional.empty();
            known.add(statement.toJson());
            all.add(statement);
        }

        void addOnce(Node statement) {
            only = Optional.empty();
            if (known.add(statement.toJson())) {
                all.add(statement);
            }
        }

        /** Adds what the user wrote: one statement, or a list of them. */
        void custom(Node written) {
            if (all.isEmpty()) {
                only = Optional.of(written);
                all.addAll(Literal.asList(written).elements());
            } else {
                Literal.asList(written).elements().forEach(this::addOnce);
            }
        }

        MapNode policy() {
            if (all.isEmpty()) {
                return policy;
            }
            Location at = lists.location();
            return policy.with("Version", ScalarNode.of("2012-10-17", at))
                    .with(STATEMENT, only.orElseGet(() -> new ListNode(all, at)));
        }
    }
}
