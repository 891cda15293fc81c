package dev.gatehouse.internal.template.expand;

import dev.gatehouse.internal.template.read.ListNode;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.read.ScalarNode;
import dev.gatehouse.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The ResourcePolicy of an API or event: statements for paths in the definition's policy. */
final class SamResourcePolicy {

    /** What stands for any segment in a resource ARN: path parameters, greedy or not. */
    static final String PLACEHOLDER = "\\{([a-zA-Z0-9._-]+|[a-zA-Z0-9._-]+\\+|proxy\\+)}";

    private static final String POLICY = "x-amazon-apigateway-policy";
    private static final String STATEMENT = "Statement";

    private final MapNode lists;
    private final Node written;
    private final String stage;

    /**
     * A policy.
     *
     * @param written as the template has it, intrinsic functions and all
     * @param stage the stage's name in the resources
     */
    SamResourcePolicy(MapNode lists, Node written, String stage) {
        this.lists = lists;
        this.written = written;
        this.stage = stage;
    }

    /** Adds the statements for all paths, and the custom ones. */
    ApiBody add(ApiBody body) {
        ApiBody changed = body;
        for (String path : body.paths().keySet()) {
            changed = withPath(path, changed);
        }
        return withCustom(changed);
    }

    /** Adds the statements for one path, and the custom ones. */
    ApiBody addFor(String path, ApiBody body) {
        return withCustom(withPath(path, body));
    }

    private ApiBody withPath(String path, ApiBody body) {
        ListNode resources = resources(path, body);
        MapNode policy = policy(body);
        policy = accounts(policy, "AwsAccountWhitelist", "Allow", resources);
        policy = accounts(policy, "AwsAccountBlacklist", "Deny", resources);
        policy = addresses(policy, "IpRangeWhitelist", "NotIpAddress", resources);
        policy = addresses(policy, "IpRangeBlacklist", "IpAddress", resources);
        policy = endpoints(policy, "Blacklist", "StringEquals", resources);
        policy = endpoints(policy, "Whitelist", "StringNotEquals", resources);
        return body.with(POLICY, policy);
    }

    private ListNode resources(String path, ApiBody body) {
        String pattern = path.replaceAll(PLACEHOLDER, "*");
        MapNode item = ApiBody.item(
                path, body.paths().getOrDefault(path, body.document().with("", lists)));
        List<String> all = new ArrayList<>();
        for (String method : item.entries().keySet()) {
            boolean isAny = method.toLowerCase(Locale.ROOT).equals(ApiBody.ANY) || method.equalsIgnoreCase("any");
            all.add("execute-api:/" + stage + "/" + (isAny ? "*" : method.toUpperCase(Locale.ROOT)) + pattern);
        }
        return Draft.texts(all, lists.location());
    }

    private MapNode accounts(MapNode policy, String list, String effect, ListNode resources) {
        Optional<Node> accounts = Literal.truthy(lists.get(list));
        if (accounts.isEmpty()) {
            return policy;
        }
        Node value = accounts.get();
        if (value instanceof ScalarNode) {
            throw SamRefusal.ofStructure(
                    "Type of '" + PythonText.str(value) + "' must be a list or dictionary", value.location());
        }
        MapNode principal = Draft.at(value.location()).put("AWS", asList(value)).build();
        MapNode statement =
                statement(effect, resources).put("Principal", principal).build();
        return policy.get(STATEMENT).isPresent()
                ? with(policy, List.of(statement), false)
                : versioned(policy).with(STATEMENT, statement);
    }

    private MapNode addresses(MapNode policy, String list, String operator, ListNode resources) {
        return Literal.truthy(lists.get(list))
                .map(value -> guarded(policy, operator, one("aws:SourceIp", asList(value)), resources))
                .orElse(policy);
    }

    private MapNode endpoints(MapNode policy, String kind, String operator, ListNode resources) {
        checkLiteral("SourceVpc" + kind, "IntrinsicVpc" + kind);
        List<Node> vpcs = new ArrayList<>();
        List<Node> endpoints = new ArrayList<>();
        for (Node source : elements("SourceVpc" + kind)) {
            String text = PythonText.str(source);
            if (text.startsWith("vpce-")) {
                endpoints.add(source);
            }
            if (text.startsWith("vpc-")) {
                vpcs.add(source);
            }
        }
        vpcs.addAll(elements("IntrinsicVpc" + kind));
        endpoints.addAll(elements("IntrinsicVpce" + kind));
        Draft condition = Draft.at(lists.location());
        if (!vpcs.isEmpty()) {
            condition.put("aws:SourceVpc", new ListNode(vpcs, lists.location()));
        }
        if (!endpoints.isEmpty()) {
            condition.put("aws:SourceVpce", new ListNode(endpoints, lists.location()));
        }
        boolean isEmpty = vpcs.isEmpty() && endpoints.isEmpty();
        return isEmpty ? policy : guarded(policy, operator, condition.build(), resources);
    }

    private void checkLiteral(String list, String other) {
        List<Node> elements = written.get(list).map(Node::elements).orElse(List.of());
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

    private MapNode guarded(MapNode policy, String operator, MapNode condition, ListNode resources) {
        MapNode allow = statement("Allow", resources).put("Principal", "*").build();
        MapNode deny = statement("Deny", resources)
                .put("Principal", "*")
                .put("Condition", Draft.at(condition.location()).put(operator, condition))
                .build();
        return with(policy, List.of(allow, deny), true);
    }

    private Draft statement(String effect, ListNode resources) {
        return Draft.at(lists.location())
                .put("Effect", effect)
                .put("Action", "execute-api:Invoke")
                .put("Resource", resources);
    }

    private ApiBody withCustom(ApiBody body) {
        return Literal.truthy(lists.get("CustomStatements"))
                .map(custom -> body.with(POLICY, withCustom(policy(body), custom)))
                .orElse(body);
    }

    private MapNode withCustom(MapNode policy, Node custom) {
        return policy.get(STATEMENT).isPresent()
                ? with(policy, asList(custom).elements(), true)
                : versioned(policy).with(STATEMENT, custom);
    }

    private MapNode policy(ApiBody body) {
        return Literal.truthy(body.document().get(POLICY))
                .filter(MapNode.class::isInstance)
                .map(MapNode.class::cast)
                .orElseGet(() -> Draft.emptyMap(lists.location()));
    }

    private MapNode with(MapNode policy, List<Node> statements, boolean once) {
        List<Node> all = new ArrayList<>(policy.get(STATEMENT)
                .map(SamResourcePolicy::asList)
                .map(Node::elements)
                .orElse(List.of()));
        for (Node statement : statements) {
            boolean isThere =
                    once && all.stream().anyMatch(other -> other.toJson().equals(statement.toJson()));
            if (!isThere) {
                all.add(statement);
            }
        }
        Location at = lists.location();
        return versioned(policy).with(STATEMENT, new ListNode(all, at));
    }

    private MapNode versioned(MapNode policy) {
        return policy.with("Version", ScalarNode.of("2012-10-17", lists.location()));
    }

    private List<Node> elements(String list) {
        return lists.get(list).map(Node::elements).orElse(List.of());
    }

    private static MapNode one(String key, ListNode values) {
        return Draft.at(values.location()).put(key, values).build();
    }

    private static ListNode asList(Node node) {
        return node instanceof ListNode list ? list : new ListNode(List.of(node), node.location());
    }
}
