package dev.gatehouse.internal.templateimport.sam.auth;

import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.sam.definition.ApiBody;
import dev.gatehouse.internal.templateimport.sam.property.Draft;
import dev.gatehouse.internal.templateimport.sam.property.Literal;
import dev.gatehouse.internal.templateimport.sam.property.PropertyOwner;
import dev.gatehouse.internal.templateimport.sam.property.PythonText;
import dev.gatehouse.internal.templateimport.sam.property.SamEvent;
import dev.gatehouse.model.Location;
import java.util.Optional;

/** The Auth of one event of a REST API: its authorizer, key requirement and resource policy. */
public record MethodAuth(EventAuth on, Node stage) {

    public ApiBody apply(ApiBody body) {
        Optional<Node> authorizer = Literal.truthy(on.auth().get("Authorizer"));
        authorizer.ifPresent(this::check);
        checkScopes(authorizer);
        checkKey();
        ApiBody changed = authorizer.map(name -> withAuthorizer(body, name)).orElse(body);
        changed = withKey(changed);
        Optional<Node> policy = Literal.truthy(on.auth().get("ResourcePolicy"));
        if (policy.isEmpty()) {
            return changed;
        }
        SamEvent event = on.event();
        MapNode statements =
                PropertyOwner.resource(event.id(), event.location()).map(policy.get(), "Auth.ResourcePolicy");
        return new SamResourcePolicy(statements, stage).addFor(event.path(), changed);
    }

    private void check(Node authorizer) {
        Optional<Node> authorizers = Literal.truthy(on.ofApi("Authorizers"));
        authorizers.ifPresent(node -> on.api().owner().map(node, "Auth.Authorizers"));
        String name = PythonText.str(authorizer);
        if (name.equals(EventAuth.IAM)) {
            return;
        }
        if (name.equals(EventAuth.NONE)) {
            on.checkNone();
            return;
        }
        String prefix = on.unable("Authorizer [" + name + "]");
        on.refuseIf(authorizers.isEmpty(), prefix + EventAuth.NO_AUTHORIZERS);
        on.refuseIf(Literal.string(authorizer).isEmpty(), prefix + EventAuth.NO_TEXT);
        on.refuseIf(!Literal.isTruthy(authorizers.get().get(name)), prefix + EventAuth.NOT_DEFINED);
    }

    private void checkScopes(Optional<Node> authorizer) {
        Literal.truthy(on.auth().get("AuthorizationScopes")).ifPresent(scopes -> {
            on.event().owner().list(scopes, "Auth.AuthorizationScopes");
            on.refuseIf(authorizer.isEmpty(), "AuthorizationScopes works only when Authorizer is set");
        });
    }

    private void checkKey() {
        boolean switchesOff = on.auth()
                .get("ApiKeyRequired")
                .filter(node -> !Literal.isTruthy(node))
                .isPresent();
        on.refuseIf(
                switchesOff && !Literal.isTruthy(on.ofApi("ApiKeyRequired")),
                on.unable("ApiKeyRequired [False]") + " because the related API does not specify any ApiKeyRequired.");
    }

    private ApiBody withAuthorizer(ApiBody body, Node authorizer) {
        String name = PythonText.str(authorizer);
        ApiBody changed = on.require(body, name, scopes(name), authorizer.location());
        boolean isIam = changed.operations(on.event().path(), on.event().method()).stream()
                .findFirst()
                .flatMap(operation -> operation.elements("security").stream().findFirst())
                .filter(first -> first.entries().containsKey(EventAuth.IAM))
                .isPresent();
        return isIam ? Security.defineIam(changed) : changed;
    }

    private Node scopes(String name) {
        Node none = Draft.emptyList(on.auth().location());
        if (name.equals(EventAuth.NONE)) {
            return none;
        }
        return on.authorizer(name)
                .map(authorizer -> on.auth()
                        .get("AuthorizationScopes")
                        .or(() -> authorizer.get("AuthorizationScopes"))
                        .orElse(none))
                .orElse(none);
    }

    private ApiBody withKey(ApiBody body) {
        Optional<Node> required = on.auth().get("ApiKeyRequired");
        if (required.isEmpty()) {
            return body;
        }
        boolean isRequired = Literal.isTruthy(required.get());
        Location at = required.get().location();
        return on.require(
                isRequired ? Security.defineApiKey(body) : body,
                isRequired ? Security.API_KEY : Security.API_KEY_FALSE,
                Draft.emptyList(at),
                at);
    }
}
