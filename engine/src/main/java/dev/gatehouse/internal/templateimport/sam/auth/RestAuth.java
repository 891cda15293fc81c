package dev.gatehouse.internal.templateimport.sam.auth;

import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.sam.definition.ApiBody;
import dev.gatehouse.internal.templateimport.sam.definition.BodyKind;
import dev.gatehouse.internal.templateimport.sam.property.Draft;
import dev.gatehouse.internal.templateimport.sam.property.Literal;
import dev.gatehouse.internal.templateimport.sam.property.PropertyTables;
import dev.gatehouse.internal.templateimport.sam.property.SamRefusal;
import dev.gatehouse.internal.templateimport.sam.property.SamResource;
import dev.gatehouse.model.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The Auth of a REST API: authorizers, the default one, the key requirement, the resource policy. */
public record RestAuth(SamResource api) {

    private static final Set<String> KEYS = PropertyTables.members("Auth of Api");

    public MapNode apply(Node property, Node body) {
        MapNode auth = api.owner().map(property, "Auth");
        api.refuseIf(!KEYS.containsAll(auth.entries().keySet()), "Invalid value for 'Auth' property", auth.location());
        ApiBody changed = BodyKind.SWAGGER.open(body, api, "Auth configuration", auth.location());
        changed = withAuthorizers(changed, auth);
        changed = withApiKey(changed, auth);
        changed = withPolicy(changed, auth);
        return changed.document();
    }

    private ApiBody withAuthorizers(ApiBody body, MapNode auth) {
        Map<String, RestAuthorizer> authorizers = RestAuthorizer.all(api, auth);
        ApiBody changed = body;
        for (RestAuthorizer authorizer : authorizers.values()) {
            changed = Security.define(changed, authorizer.name(), authorizer.scheme());
        }
        Optional<Node> byDefault = Literal.truthy(auth.get("DefaultAuthorizer"));
        if (authorizers.isEmpty() || byDefault.isEmpty()) {
            return changed;
        }
        String name = Literal.string(byDefault.get())
                .orElseThrow(() -> api.refusal(
                        "DefaultAuthorizer is not a string.", byDefault.get().location()));
        if (!authorizers.containsKey(name)) {
            throw api.refusal(
                    "Unable to set DefaultAuthorizer because '" + name + "' was not defined in 'Authorizers'.",
                    byDefault.get().location());
        }
        return new DefaultAuthorizer(
                        name, authorizers, isOn(auth, "AddDefaultAuthorizerToCorsPreflight"), location(byDefault))
                .apply(changed);
    }

    private ApiBody withApiKey(ApiBody body, MapNode auth) {
        Optional<Node> required = Literal.truthy(auth.get("ApiKeyRequired"));
        return required.isEmpty()
                ? body
                : new DefaultApiKey(isOn(auth, "AddApiKeyRequiredToCorsPreflight"), location(required))
                        .apply(Security.defineApiKey(body));
    }

    private ApiBody withPolicy(ApiBody body, MapNode auth) {
        Optional<Node> policy = Literal.truthy(auth.get("ResourcePolicy"));
        if (policy.isEmpty()) {
            return body;
        }
        if (!(policy.get() instanceof MapNode lists)) {
            throw SamRefusal.ofStructure("ResourcePolicy must be a map (ResourcePolicyStatement).", location(policy));
        }
        return new SamResourcePolicy(lists, api.stageName()).add(body);
    }

    /** Whether a switch that is on by default was left on. */
    private static boolean isOn(MapNode auth, String property) {
        return !auth.entries().containsKey(property) || Literal.isTruthy(auth.get(property));
    }

    private static Location location(Optional<Node> node) {
        return node.map(Node::location).orElseGet(Location::unknown);
    }

    /** Applies a REST API's key requirement to every integrated operation that does not switch it off. */
    private record DefaultApiKey(boolean coversPreflight, Location location) {

        ApiBody apply(ApiBody body) {
            return body.editAll(this::apply);
        }

        private MapNode apply(String path, String method, MapNode operation) {
            List<Node> existing = Security.of(operation, path, method);
            List<Node> others = new ArrayList<>();
            boolean isSwitchedOff = false;
            for (Node node : existing) {
                MapNode requirement = Security.requirement(node, path, method);
                boolean isOff = requirement.entries().containsKey(Security.API_KEY_FALSE);
                isSwitchedOff |= isOff;
                if (!isOff && !requirement.entries().containsKey(Security.API_KEY)) {
                    others.add(requirement);
                }
            }
            List<Node> security = new ArrayList<>(others);
            boolean isLeftOut = isSwitchedOff || method.equals("options") && !coversPreflight;
            if (!isLeftOut) {
                security.add(Draft.at(location)
                        .put(Security.API_KEY, Draft.emptyList(location))
                        .build());
            }
            return security.equals(existing) ? operation : Security.set(operation, security, location);
        }
    }

    /** Applies a REST API's default authorizer to every integrated operation that names none of its own. */
    private record DefaultAuthorizer(
            String name, Map<String, RestAuthorizer> authorizers, boolean coversPreflight, Location location) {

        private static final String IAM = "AWS_IAM";

        ApiBody apply(ApiBody body) {
            ApiBody changed = body.editAll(this::apply);
            return usesIam(changed) ? Security.defineIam(changed) : changed;
        }

        private MapNode apply(String path, String method, MapNode operation) {
            if (method.equals("options") && !coversPreflight) {
                return operation;
            }
            Set<String> names = new HashSet<>(authorizers.keySet());
            names.add(IAM);
            List<Node> others = new ArrayList<>();
            List<Node> own = new ArrayList<>();
            for (Node node : Security.of(operation, path, method)) {
                MapNode requirement = Security.requirement(node, path, method);
                boolean isOwn = requirement.entries().keySet().stream().anyMatch(names::contains);
                (isOwn ? own : others).add(requirement);
            }
            List<Node> security = new ArrayList<>(others);
            Optional<Node> none = others.stream()
                    .filter(each -> each.entries().containsKey("NONE"))
                    .findFirst();
            none.ifPresentOrElse(security::remove, () -> security.addAll(own.isEmpty() ? List.of(requirement()) : own));
            return security.isEmpty() ? operation : Security.set(operation, security, location);
        }

        private MapNode requirement() {
            RestAuthorizer authorizer = authorizers.get(name);
            List<Node> scopes = authorizer == null ? List.of() : authorizer.scopes();
            return Draft.at(location).put(name, new ListNode(scopes, location)).build();
        }

        private static boolean usesIam(ApiBody body) {
            return body.paths().values().stream()
                    .flatMap(item -> ApiBody.contents(item).stream())
                    .flatMap(item -> item.entries().values().stream())
                    .flatMap(operation -> ApiBody.contents(operation).stream())
                    .flatMap(
                            operation -> operation.elements("security").stream().limit(1))
                    .anyMatch(first -> first.entries().containsKey(IAM));
        }
    }
}
