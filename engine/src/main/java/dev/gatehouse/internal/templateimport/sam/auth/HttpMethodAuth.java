package dev.gatehouse.internal.templateimport.sam.auth;

import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.sam.definition.ApiBody;
import dev.gatehouse.internal.templateimport.sam.property.Draft;
import dev.gatehouse.internal.templateimport.sam.property.Literal;
import dev.gatehouse.internal.templateimport.sam.property.PythonText;
import dev.gatehouse.internal.templateimport.sam.property.SamResource;
import java.util.Optional;

/** The Auth of one event of an HTTP API: its authorizer and scopes. */
public record HttpMethodAuth(EventAuth on) {

    public ApiBody apply(ApiBody body) {
        SamResource api = on.api();
        Optional.ofNullable(api.properties().entries().get("Auth"))
                .ifPresent(node -> api.owner().map(node, "Auth"));
        Node authorizer = Literal.truthy(on.auth().get("Authorizer"))
                .or(() -> Literal.truthy(on.ofApi("DefaultAuthorizer")))
                .orElseThrow(() -> on.refusal("'Auth' section requires either an explicit 'Authorizer' set or a"
                        + " 'DefaultAuthorizer' configured on the HttpApi."));
        check(authorizer);
        String name = PythonText.str(authorizer);
        return on.require(body, name, scopes(name), authorizer.location());
    }

    private void check(Node authorizer) {
        boolean isIamOn = Literal.isTrue(on.ofApi("EnableIamAuthorizer"));
        String name = PythonText.str(authorizer);
        if (name.equals(EventAuth.NONE)) {
            on.checkNone();
        } else if (!name.equals(EventAuth.IAM) || !isIamOn) {
            checkNamed(authorizer, name);
        }
        Literal.truthy(on.auth().get("AuthorizationScopes"))
                .filter(scopes -> !(scopes instanceof ListNode))
                .ifPresent(scopes -> {
                    throw on.refusal(
                            on.unable("Authorizer") + " because 'AuthorizationScopes' must be a list of strings.");
                });
    }

    private void checkNamed(Node authorizer, String name) {
        Optional<Node> all = on.api().has("Auth")
                ? on.ofApi("Authorizers")
                : Optional.of(Draft.emptyMap(on.auth().location()));
        String prefix = on.unable("Authorizer [" + name + "]");
        boolean isMap = all.filter(MapNode.class::isInstance).isPresent();
        on.refuseIf(Literal.string(authorizer).isEmpty() || !isMap, prefix + EventAuth.NO_TEXT);
        on.refuseIf(!Literal.isTruthy(all), prefix + EventAuth.NO_AUTHORIZERS);
        on.refuseIf(!Literal.isTruthy(all.get().get(name)), prefix + EventAuth.NOT_DEFINED);
    }

    private Node scopes(String name) {
        ListNode none = Draft.emptyList(on.auth().location());
        if (name.equals(EventAuth.NONE) || name.equals(EventAuth.IAM)) {
            return none;
        }
        Optional<Node> authorizer = on.authorizer(name);
        return Literal.truthy(on.auth().get("AuthorizationScopes"))
                .or(() -> Literal.truthy(authorizer.flatMap(node -> node.get("AuthorizationScopes"))))
                .orElse(none);
    }
}
