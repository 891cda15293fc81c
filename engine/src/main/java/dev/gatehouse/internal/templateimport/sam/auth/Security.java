package dev.gatehouse.internal.templateimport.sam.auth;

import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.sam.definition.ApiBody;
import dev.gatehouse.internal.templateimport.sam.property.Draft;
import dev.gatehouse.internal.templateimport.sam.property.Literal;
import dev.gatehouse.internal.templateimport.sam.property.PythonText;
import dev.gatehouse.internal.templateimport.sam.property.SamRefusal;
import dev.gatehouse.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Security requirements of operations and the security schemes of a Swagger definition. */
final class Security {

    static final String API_KEY = "api_key";
    /** SAM's mark for a method that needs no key although the API asks for one. */
    static final String API_KEY_FALSE = "api_key_false";

    private static final String SECURITY = "security";
    private static final String DEFINITIONS = "securityDefinitions";
    static final String AUTH_TYPE = "x-amazon-apigateway-authtype";

    private Security() {}

    /** The operation's requirements; refused if they are no list. */
    static List<Node> of(MapNode operation, String path, String method) {
        Optional<Node> security = Optional.ofNullable(operation.entries().get(SECURITY));
        if (security.isPresent() && !(security.get() instanceof ListNode)) {
            throw SamRefusal.ofStructure(
                    "Type of security for path " + path + " method " + method + " must be a list",
                    security.get().location());
        }
        return security.map(Node::elements).orElse(List.of());
    }

    static MapNode append(MapNode operation, MapNode requirement, String path, String method) {
        List<Node> all = new ArrayList<>(of(operation, path, method));
        all.add(requirement);
        return set(operation, all, requirement.location());
    }

    static MapNode set(MapNode operation, List<Node> requirements, Location location) {
        return operation.with(SECURITY, new ListNode(requirements, location));
    }

    /** The requirement as a map; refused if it is none. */
    static MapNode requirement(Node node, String path, String method) {
        return SamRefusal.demandMap(
                node,
                PythonText.str(node) + " in Security for path " + path + " method " + method
                        + " is not a valid dictionary.");
    }

    static ApiBody defineIam(ApiBody body) {
        return defineIfAbsent(
                body, "AWS_IAM", inHeader("Authorization", body.location()).put(AUTH_TYPE, "awsSigv4"));
    }

    static ApiBody defineApiKey(ApiBody body) {
        return defineIfAbsent(body, API_KEY, inHeader("x-api-key", body.location()));
    }

    /** The scheme of a value in that header. */
    static Draft inHeader(String header, Location at) {
        return Draft.at(at).put("type", "apiKey").put("name", header).put("in", "header");
    }

    /** Defines a scheme, over one of that name. */
    static ApiBody define(ApiBody body, String name, MapNode scheme) {
        return body.with(DEFINITIONS, definitions(body).with(name, scheme));
    }

    private static ApiBody defineIfAbsent(ApiBody body, String name, Draft scheme) {
        return definitions(body).entries().containsKey(name) ? body : define(body, name, scheme.build());
    }

    private static MapNode definitions(ApiBody body) {
        Node node = Literal.truthy(body.get(DEFINITIONS)).orElseGet(() -> Draft.emptyMap(body.location()));
        return SamRefusal.demandMap(node, "securityDefinitions must be a dictionary.");
    }
}
