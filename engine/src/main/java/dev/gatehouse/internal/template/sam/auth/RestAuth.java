package dev.gatehouse.internal.template.sam.auth;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.sam.definition.ApiBody;
import dev.gatehouse.internal.template.sam.definition.BodyKind;
import dev.gatehouse.internal.template.sam.property.Literal;
import dev.gatehouse.internal.template.sam.property.SamRefusal;
import dev.gatehouse.internal.template.sam.property.SamResource;
import dev.gatehouse.model.Location;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The Auth of a REST API: authorizers, the default one, the key requirement, the resource policy. */
public record RestAuth(SamResource api) {

    private static final Set<String> KEYS = Set.of(
            "Authorizers",
            "DefaultAuthorizer",
            "InvokeRole",
            "AddDefaultAuthorizerToCorsPreflight",
            "AddApiKeyRequiredToCorsPreflight",
            "ApiKeyRequired",
            "ResourcePolicy",
            "UsagePlan");

    public MapNode apply(Node property, Optional<Node> body) {
        MapNode auth = api.owner().map(property, "Auth");
        if (!KEYS.containsAll(auth.entries().keySet())) {
            throw api.refusal("Invalid value for 'Auth' property", auth.location());
        }
        if (!BodyKind.SWAGGER.isValid(body)) {
            throw api.refusal(
                    "Unable to add Auth configuration because 'DefinitionBody' does not contain a valid"
                            + " Swagger definition.",
                    auth.location());
        }
        ApiBody changed = BodyKind.SWAGGER.open(body, api.location());
        changed = withAuthorizers(changed, auth);
        changed = withApiKey(changed, auth);
        changed = withPolicy(changed, auth);
        return changed.document();
    }

    private ApiBody withAuthorizers(ApiBody body, MapNode auth) {
        Map<String, RestAuthorizer> authorizers = RestAuthorizers.of(api, auth);
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
}
