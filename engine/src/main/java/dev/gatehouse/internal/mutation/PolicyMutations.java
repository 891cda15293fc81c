package dev.gatehouse.internal.mutation;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.mutation.Mutation.Guard;
import dev.gatehouse.model.BasePathMapping;
import dev.gatehouse.model.DomainName;
import dev.gatehouse.model.EndpointType;
import dev.gatehouse.model.PrivateDomain;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.RoutingRule;
import dev.gatehouse.model.Template;
import dev.gatehouse.mutation.GuardKind;
import dev.gatehouse.mutation.GuardMutant.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Takes denying statements of resource policies away, and lets allowing ones allow more. */
final class PolicyMutations {

    private static final Json ANY = Json.of("*");
    private static final String EVERYTHING = """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*"}]}""";

    private PolicyMutations() {}

    static Stream<Mutation> of(Template template) {
        return Stream.concat(
                template.apis().stream()
                        .filter(RestApi.class::isInstance)
                        .map(RestApi.class::cast)
                        .flatMap(PolicyMutations::ofApi),
                template.domainNames().stream().flatMap(PolicyMutations::ofDomain));
    }

    /** Whose policy it is: how it is called, and how a template gets another. */
    private record Owner(Guard guard, String name, BiFunction<Template, Optional<String>, Template> edit) {

        private Mutation with(String what, Optional<String> policy) {
            return guard.changed(name + what, template -> edit.apply(template, policy));
        }
    }

    private static Stream<Mutation> ofApi(RestApi api) {
        var guard = new Guard(
                GuardKind.POLICY,
                List.of(new Place(api.logicalId(), "")),
                api.definition().resourcePolicyLocation());
        var owner =
                new Owner(guard, "policy of " + api.logicalId() + ": ", (template, policy) -> new TemplateEdit(template)
                        .definition(api.logicalId(), before -> TemplateEdit.withPolicy(before, policy)));
        Optional<String> none = api.endpointType() == EndpointType.PRIVATE ? Optional.of(EVERYTHING) : Optional.empty();
        return api.definition().resourcePolicy().stream().flatMap(policy -> mutations(policy, owner, none));
    }

    private static Stream<Mutation> ofDomain(DomainName domain) {
        List<Place> places = apis(domain).map(api -> new Place(api, "")).toList();
        var owner = new Owner(
                new Guard(GuardKind.POLICY, places, domain.location()),
                "policy of " + domain.domainName() + ": ",
                (template, policy) -> new TemplateEdit(template)
                        .domain(domain.logicalId(), before -> before.privateDomain()
                                .map(it -> before.with(new PrivateDomain(it.arn(), policy, it.vpcEndpointIds())))
                                .orElse(before)));
        return domain.privateDomain().flatMap(PrivateDomain::policy).stream()
                .filter(policy -> !places.isEmpty())
                .flatMap(policy -> mutations(policy, owner, Optional.of(EVERYTHING)));
    }

    /** Logical ids of the APIs that a domain leads to. */
    static Stream<String> apis(DomainName domain) {
        return Stream.concat(
                        domain.mappings().stream().map(BasePathMapping::api),
                        domain.rules().stream().map(RoutingRule::api))
                .distinct();
    }

    private static Stream<Mutation> mutations(String policy, Owner owner, Optional<String> none) {
        if (!(Json.tryParse(policy).orElse(Json.nullValue()) instanceof JsonObject document)) {
            return Stream.empty();
        }
        List<Json> statements = statements(document);
        if (statements.stream().allMatch(PolicyMutations::letsInEverybody)) {
            return Stream.empty();
        }
        List<Mutation> all = new ArrayList<>();
        all.add(owner.with("it is removed", none));
        for (int at = 0; at < statements.size(); at++) {
            if (statements.get(at) instanceof JsonObject statement) {
                String name = statement.member("Sid").map(Json::text).orElse("statement " + (at + 1)) + " ";
                List<Widened> widened =
                        denies(statement) ? List.of(new Widened("is removed", List.of())) : widened(statement);
                for (Widened one : widened) {
                    List<Json> others = new ArrayList<>(statements);
                    others.remove(at);
                    others.addAll(at, one.instead());
                    Json changed = document.with("Statement", new JsonArray(others));
                    all.add(owner.with(name + one.what(), others.isEmpty() ? none : Optional.of(changed.toText())));
                }
            }
        }
        return all.stream();
    }

    private static List<Json> statements(JsonObject policy) {
        Json written = policy.member("Statement").orElse(Json.nullValue());
        return written instanceof JsonArray array ? array.elements() : List.of(written);
    }

    private static boolean letsInEverybody(Json statement) {
        return !denies(statement)
                && statement instanceof JsonObject object
                && widened(object).isEmpty();
    }

    private static boolean denies(Json statement) {
        return statement.member("Effect").map(Json::text).orElse("").equals("Deny");
    }

    /** What stands for a statement. */
    private record Widened(String what, List<Json> instead) {}

    private static List<Widened> widened(JsonObject statement) {
        List<Widened> all = new ArrayList<>();
        for (String member : List.of("Principal", "Action", "Resource")) {
            if (!isOpen(member, statement.member(member).orElse(Json.nullValue()))) {
                Map<String, Json> members = new LinkedHashMap<>(statement.members());
                members.remove("Not" + member);
                members.put(member, ANY);
                all.add(new Widened("allows any " + member, List.of(Json.object(members))));
            }
        }
        if (statement.member("Condition").isPresent()) {
            Map<String, Json> members = new LinkedHashMap<>(statement.members());
            members.remove("Condition");
            all.add(new Widened("allows without its condition", List.of(Json.object(members))));
        }
        return all;
    }

    /** Whether every call fits already: all of them are invocations, and of this very API. */
    private static boolean isOpen(String member, Json value) {
        List<Json> values = value instanceof JsonArray array ? array.elements() : List.of(value);
        return values.stream()
                .anyMatch(one -> one.equals(ANY)
                        || switch (member) {
                            case "Principal" ->
                                one.member("AWS").filter(ANY::equals).isPresent();
                            case "Action" -> one.text().matches("(?i)execute-api:(Invoke|\\*)");
                            default -> one.text().matches("[^/]*/\\*");
                        });
    }
}
