package dev.gatehouse.internal.template.sam.auth;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.sam.property.Draft;
import dev.gatehouse.internal.template.sam.property.Generated;
import dev.gatehouse.internal.template.sam.property.Intrinsics;
import dev.gatehouse.internal.template.sam.property.Literal;
import dev.gatehouse.internal.template.sam.property.SamResource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The authorizers that a REST API's Auth defines. */
public final class RestAuthorizers {

    private RestAuthorizers() {}

    /**
     * The authorizers by name; AWS_IAM is among them if it is the default.
     *
     * @throws SamRefusal for one that SAM refuses
     */
    public static Map<String, RestAuthorizer> of(SamResource api, MapNode auth) {
        Map<String, RestAuthorizer> authorizers = new LinkedHashMap<>();
        boolean isIamByDefault = auth.get("DefaultAuthorizer")
                .flatMap(Literal::string)
                .filter("AWS_IAM"::equals)
                .isPresent();
        if (isIamByDefault) {
            authorizers.put("AWS_IAM", RestAuthorizer.iam(api.owner()));
        }
        defined(api, auth).forEach((name, node) -> authorizers.put(name, RestAuthorizer.of(api.owner(), name, node)));
        return authorizers;
    }

    /** The permissions for the API to invoke its authorizers' functions. */
    public static List<Generated> permissions(SamResource api) {
        List<Generated> permissions = new ArrayList<>();
        Optional<Node> auth = api.truthy("Auth");
        auth.map(node -> defined(api, (MapNode) node)).orElse(Map.of()).forEach((name, node) -> {
            Optional<Node> function = Literal.truthy(node.get("FunctionArn"));
            boolean isOff = Literal.isTruthy(node.get("DisableFunctionDefaultPermissions"));
            function.filter(arn -> !isOff).ifPresent(arn -> {
                MapNode properties = Draft.at(node.location())
                        .put("Action", "lambda:InvokeFunction")
                        .put("FunctionName", arn)
                        .put("Principal", "apigateway.amazonaws.com")
                        .put(
                                "SourceArn",
                                Intrinsics.executeApiArn(
                                        Intrinsics.ref(api.logicalId(), arn.location()),
                                        "authorizers/*",
                                        arn.location()))
                        .build();
                permissions.add(Generated.resource(
                        api.logicalId() + name + "AuthorizerPermission", "AWS::Lambda::Permission", properties, api));
            });
        });
        return permissions;
    }

    private static Map<String, MapNode> defined(SamResource api, MapNode auth) {
        Map<String, MapNode> defined = new LinkedHashMap<>();
        Literal.truthy(auth.get("Authorizers"))
                .map(node -> api.owner().map(node, "Auth.Authorizers"))
                .ifPresent(all -> all.entries()
                        .forEach((name, node) -> defined.put(name, api.owner().map(node, "Auth.Authorizers." + name))));
        return defined;
    }
}
