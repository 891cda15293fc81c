package dev.gatehouse.internal.template.sam.auth;

import dev.gatehouse.internal.template.read.ListNode;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.sam.definition.ApiBody;
import dev.gatehouse.internal.template.sam.property.Draft;
import dev.gatehouse.internal.template.sam.property.Literal;
import dev.gatehouse.internal.template.sam.property.PropertyOwner;
import dev.gatehouse.internal.template.sam.property.PythonText;
import dev.gatehouse.internal.template.sam.property.SamEvent;
import dev.gatehouse.internal.template.sam.property.SamRefusal;
import dev.gatehouse.internal.template.sam.property.SamResource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The Auth of one event of a REST API: its authorizer, key requirement and resource policy. */
public record MethodAuth(SamEvent event, SamResource api, MapNode auth, Node stage) {

    private static final String NONE = "NONE";
    private static final String IAM = "AWS_IAM";

    public ApiBody apply(ApiBody body) {
        Optional<Node> authorizer = Literal.truthy(auth.get("Authorizer"));
        authorizer.ifPresent(this::check);
        checkScopes(authorizer);
        checkKey();
        ApiBody changed = authorizer.map(name -> withAuthorizer(body, name)).orElse(body);
        changed = withKey(changed);
        Optional<Node> policy = Literal.truthy(auth.get("ResourcePolicy"));
        if (policy.isEmpty()) {
            return changed;
        }
        MapNode statements =
                PropertyOwner.resource(event.id(), event.location()).map(policy.get(), "Auth.ResourcePolicy");
        return new SamResourcePolicy(statements, stage).addFor(event.path(), changed);
    }

    private void check(Node authorizer) {
        Optional<Node> authorizers = Literal.truthy(apiAuth("Authorizers"));
        authorizers.ifPresent(node -> api.owner().map(node, "Auth.Authorizers"));
        String name = PythonText.str(authorizer);
        if (name.equals(IAM)) {
            return;
        }
        if (name.equals(NONE)) {
            checkNone();
        } else {
            checkNamed(authorizer, authorizers);
        }
    }

    private void checkNone() {
        if (!Literal.isTruthy(apiAuth("DefaultAuthorizer"))) {
            throw refusal("Unable to set Authorizer on API method [" + method() + "] for path [" + event.path()
                    + "] because 'NONE' is only a valid value when a DefaultAuthorizer on the API is specified.");
        }
    }

    private void checkNamed(Node written, Optional<Node> authorizers) {
        String prefix = unable("Authorizer", PythonText.str(written));
        if (authorizers.isEmpty()) {
            throw refusal(prefix + " because the related API does not define any Authorizers.");
        }
        if (Literal.string(written).isEmpty()) {
            throw refusal(prefix + ". The method authorizer must be a string with a corresponding dict entry in the api"
                    + " authorizer.");
        }
        if (!Literal.isTruthy(authorizers.get().get(PythonText.str(written)))) {
            throw refusal(prefix + " because it wasn't defined in the API's Authorizers.");
        }
    }

    private void checkScopes(Optional<Node> authorizer) {
        Literal.truthy(auth.get("AuthorizationScopes")).ifPresent(scopes -> {
            event.owner().list(scopes, "Auth.AuthorizationScopes");
            if (authorizer.isEmpty()) {
                throw refusal("AuthorizationScopes works only when Authorizer is set");
            }
        });
    }

    private void checkKey() {
        boolean switchesOff = auth.get("ApiKeyRequired")
                .filter(node -> !Literal.isTruthy(node))
                .isPresent();
        if (switchesOff && !Literal.isTruthy(apiAuth("ApiKeyRequired"))) {
            throw refusal("Unable to set ApiKeyRequired [False] on API method [" + method() + "] for path ["
                    + event.path() + "] because the related API does not specify any ApiKeyRequired.");
        }
    }

    private ApiBody withAuthorizer(ApiBody body, Node authorizer) {
        String name = PythonText.str(authorizer);
        MapNode requirement =
                Draft.at(authorizer.location()).put(name, scopes(name)).build();
        ApiBody changed = body.edit(
                event.path(),
                event.method(),
                operation -> Security.append(operation, requirement, event.path(), method()));
        boolean isIam = firstRequirement(changed)
                .filter(first -> first.containsKey(IAM))
                .isPresent();
        return isIam ? Security.defineIam(changed) : changed;
    }

    private Node scopes(String name) {
        Optional<Node> authorizer = apiAuth("Authorizers").flatMap(all -> all.get(name));
        if (name.equals(NONE) || authorizer.isEmpty()) {
            return Draft.emptyList(auth.location());
        }
        authorizer.filter(node -> !(node instanceof MapNode)).ifPresent(node -> {
            throw SamRefusal.ofStructure("Type of authorizer '" + name + "' must be a dictionary", node.location());
        });
        return auth.get("AuthorizationScopes")
                .or(() -> authorizer.get().get("AuthorizationScopes"))
                .orElseGet(() -> Draft.emptyList(auth.location()));
    }

    private Optional<Map<String, Node>> firstRequirement(ApiBody body) {
        return body.operations(event.path(), event.method()).stream()
                .findFirst()
                .flatMap(operation -> operation.get("security"))
                .map(Node::elements)
                .filter(list -> !list.isEmpty())
                .map(list -> list.get(0).entries());
    }

    private ApiBody withKey(ApiBody body) {
        Optional<Node> required = auth.get("ApiKeyRequired");
        if (required.isEmpty()) {
            return body;
        }
        boolean isRequired = Literal.isTruthy(required.get());
        ListNode noScopes = Draft.emptyList(required.get().location());
        MapNode requirement = Draft.at(noScopes.location())
                .put(isRequired ? Security.API_KEY : Security.API_KEY_FALSE, noScopes)
                .build();
        ApiBody defined = isRequired ? Security.defineApiKey(body) : body;
        return defined.edit(
                event.path(),
                event.method(),
                operation -> Security.append(operation, requirement, event.path(), method()));
    }

    private Optional<Node> apiAuth(String property) {
        return api.properties().get("Auth").flatMap(node -> node.get(property));
    }

    private String unable(String what, String value) {
        return "Unable to set " + what + " [" + value + "] on API method [" + method() + "] for path [" + event.path()
                + "]";
    }

    private SamRefusal refusal(String reason) {
        return event.refusal(reason, auth.location());
    }

    private String method() {
        return event.method().toLowerCase(Locale.ROOT);
    }
}
