package dev.gatehouse.internal.template.sam.auth;

import dev.gatehouse.internal.template.read.ListNode;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.sam.definition.ApiBody;
import dev.gatehouse.internal.template.sam.property.Draft;
import dev.gatehouse.internal.template.sam.property.Literal;
import dev.gatehouse.internal.template.sam.property.PythonText;
import dev.gatehouse.internal.template.sam.property.SamEvent;
import dev.gatehouse.internal.template.sam.property.SamRefusal;
import dev.gatehouse.internal.template.sam.property.SamResource;
import java.util.Locale;
import java.util.Optional;

/** The Auth of one event of an HTTP API: its authorizer and scopes. */
public record HttpMethodAuth(SamEvent event, SamResource api, MapNode auth) {

    private static final String NONE = "NONE";
    private static final String IAM = "AWS_IAM";

    public ApiBody apply(ApiBody body) {
        Optional.ofNullable(api.properties().entries().get("Auth"))
                .ifPresent(node -> api.owner().map(node, "Auth"));
        Node authorizer = authorizer();
        check(authorizer);
        String name = PythonText.str(authorizer);
        MapNode requirement =
                Draft.at(authorizer.location()).put(name, scopes(name)).build();
        return body.edit(
                event.path(),
                event.method(),
                operation -> Security.append(operation, requirement, event.path(), method()));
    }

    private Node authorizer() {
        Optional<Node> own = Literal.truthy(auth.get("Authorizer"));
        return own.or(() -> Literal.truthy(apiAuth("DefaultAuthorizer")))
                .orElseThrow(() -> refusal("'Auth' section requires either an explicit 'Authorizer' set or a"
                        + " 'DefaultAuthorizer' configured on the HttpApi."));
    }

    private void check(Node authorizer) {
        boolean isIamOn = Literal.isTrue(apiAuth("EnableIamAuthorizer"));
        String name = PythonText.str(authorizer);
        if (name.equals(NONE)) {
            checkNone();
        } else if (!name.equals(IAM) || !isIamOn) {
            checkNamed(authorizer, name);
        }
        Literal.truthy(auth.get("AuthorizationScopes"))
                .filter(scopes -> !(scopes instanceof ListNode))
                .ifPresent(scopes -> {
                    throw refusal(unable("") + " because 'AuthorizationScopes' must be a list of strings.");
                });
    }

    private void checkNone() {
        if (!Literal.isTruthy(apiAuth("DefaultAuthorizer"))) {
            throw refusal(unable("") + " because 'NONE' is only a valid value when a DefaultAuthorizer on the API is"
                    + " specified.");
        }
    }

    private void checkNamed(Node authorizer, String name) {
        boolean hasAuth = api.has("Auth");
        Optional<Node> all = hasAuth ? apiAuth("Authorizers") : Optional.of(Draft.emptyMap(auth.location()));
        String prefix = unable(" [" + name + "]");
        boolean isAbsent = all.isEmpty();
        boolean isOdd = Literal.string(authorizer).isEmpty() || all.isPresent() && !(all.get() instanceof MapNode);
        if (isOdd || isAbsent) {
            throw refusal(prefix + ". The method authorizer must be a string with a corresponding dict entry in the api"
                    + " authorizer.");
        }
        if (!Literal.isTruthy(all)) {
            throw refusal(prefix + " because the related API does not define any Authorizers.");
        }
        if (!Literal.isTruthy(all.get().get(name))) {
            throw refusal(prefix + " because it wasn't defined in the API's Authorizers.");
        }
    }

    private Node scopes(String name) {
        ListNode none = Draft.emptyList(auth.location());
        if (name.equals(NONE) || name.equals(IAM)) {
            return none;
        }
        Optional<Node> authorizer = apiAuth("Authorizers").flatMap(all -> all.get(name));
        authorizer.filter(node -> !(node instanceof MapNode)).ifPresent(node -> {
            throw SamRefusal.ofStructure("Type of authorizer '" + name + "' must be a dictionary", node.location());
        });
        return Literal.truthy(auth.get("AuthorizationScopes"))
                .or(() -> Literal.truthy(authorizer.flatMap(node -> node.get("AuthorizationScopes"))))
                .orElse(none);
    }

    private Optional<Node> apiAuth(String property) {
        return api.properties().get("Auth").flatMap(node -> node.get(property));
    }

    private String unable(String authorizer) {
        return "Unable to set Authorizer" + authorizer + " on API method [" + method() + "] for path [" + event.path()
                + "]";
    }

    private SamRefusal refusal(String reason) {
        return event.refusal(reason, auth.location());
    }

    private String method() {
        return event.method().toLowerCase(Locale.ROOT);
    }
}
