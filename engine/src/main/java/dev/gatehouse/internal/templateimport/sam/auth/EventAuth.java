package dev.gatehouse.internal.templateimport.sam.auth;

import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.sam.definition.ApiBody;
import dev.gatehouse.internal.templateimport.sam.property.Draft;
import dev.gatehouse.internal.templateimport.sam.property.Literal;
import dev.gatehouse.internal.templateimport.sam.property.SamEvent;
import dev.gatehouse.internal.templateimport.sam.property.SamRefusal;
import dev.gatehouse.internal.templateimport.sam.property.SamResource;
import dev.gatehouse.model.Location;
import java.util.Locale;
import java.util.Optional;

/**
 * The Auth of one event, beside the Auth of its API.
 *
 * @param auth of the event
 */
public record EventAuth(SamEvent event, SamResource api, MapNode auth) {

    static final String NONE = "NONE";
    static final String IAM = "AWS_IAM";
    static final String NO_AUTHORIZERS = " because the related API does not define any Authorizers.";
    static final String NO_TEXT =
            ". The method authorizer must be a string with a corresponding dict entry in the api authorizer.";
    static final String NOT_DEFINED = " because it wasn't defined in the API's Authorizers.";

    /** A member of the API's Auth. */
    Optional<Node> ofApi(String property) {
        return api.properties().get("Auth").flatMap(node -> node.get(property));
    }

    /** The definition of an authorizer of the API. */
    Optional<Node> authorizer(String name) {
        Optional<Node> authorizer = ofApi("Authorizers").flatMap(all -> all.get(name));
        authorizer.filter(node -> !(node instanceof MapNode)).ifPresent(node -> {
            throw SamRefusal.ofStructure("Type of authorizer '" + name + "' must be a dictionary", node.location());
        });
        return authorizer;
    }

    void checkNone() {
        refuseIf(
                !Literal.isTruthy(ofApi("DefaultAuthorizer")),
                unable("Authorizer")
                        + " because 'NONE' is only a valid value when a DefaultAuthorizer on the API is specified.");
    }

    /** The definition with one more requirement of the event's operation. */
    ApiBody require(ApiBody body, String name, Node scopes, Location location) {
        MapNode requirement = Draft.at(location).put(name, scopes).build();
        return body.edit(
                event.path(),
                event.method(),
                operation -> Security.append(operation, requirement, event.path(), method()));
    }

    String unable(String what) {
        return "Unable to set " + what + " on API method [" + method() + "] for path [" + event.path() + "]";
    }

    SamRefusal refusal(String reason) {
        return event.refusal(reason, auth.location());
    }

    void refuseIf(boolean isSo, String reason) {
        event.refuseIf(isSo, reason, auth.location());
    }

    private String method() {
        return event.method().toLowerCase(Locale.ROOT);
    }
}
