package dev.gatehouse.internal.templateimport.sam.event;

import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.ScalarNode;
import dev.gatehouse.internal.templateimport.sam.auth.EventAuth;
import dev.gatehouse.internal.templateimport.sam.auth.MethodAuth;
import dev.gatehouse.internal.templateimport.sam.auth.SamResourcePolicy;
import dev.gatehouse.internal.templateimport.sam.definition.ApiBody;
import dev.gatehouse.internal.templateimport.sam.definition.BodyKind;
import dev.gatehouse.internal.templateimport.sam.definition.Expansion;
import dev.gatehouse.internal.templateimport.sam.property.Draft;
import dev.gatehouse.internal.templateimport.sam.property.Generated;
import dev.gatehouse.internal.templateimport.sam.property.Intrinsics;
import dev.gatehouse.internal.templateimport.sam.property.Literal;
import dev.gatehouse.internal.templateimport.sam.property.LogicalIds;
import dev.gatehouse.internal.templateimport.sam.property.PropertyOwner;
import dev.gatehouse.internal.templateimport.sam.property.SamEvent;
import dev.gatehouse.internal.templateimport.sam.property.SamResource;
import dev.gatehouse.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A function's event of type Api: a method of a REST API that invokes the function. */
public record ApiEvent(SamEvent event, EventTarget target, Expansion expansion) {

    /** Puts the method into the API's definition, if SAM writes or merges that. */
    public List<Generated> expand() {
        String apiId = ImplicitKind.REST.apiIdOf(event);
        SamResource api = expansion.resources().find(apiId).orElseThrow();
        if (api.isManaged() || api.has("MergeDefinitions")) {
            integrate(api);
        }
        if (Literal.isTruthy(auth().flatMap(auth -> auth.get("OverrideApiAuth")))) {
            override(api);
        }
        return List.of(permission(api));
    }

    private void integrate(SamResource api) {
        Optional<Node> body = api.properties().get("DefinitionBody");
        if (body.isEmpty()) {
            return;
        }
        boolean merges = api.has("MergeDefinitions");
        ApiBody opened = merges
                ? new ApiBody(BodyKind.SWAGGER.skeleton("", event.location()))
                : expansion.resources().open(api, BodyKind.SWAGGER);
        event.refuseIf(
                opened.hasIntegration(event.path(), event.method()),
                "API method \"" + method() + "\" defined multiple times for path \"" + event.path() + "\".");
        MapNode methodAuth = event.owner().map(authOr(event.properties()), "Auth");
        MapNode apiAuth = api.owner().map(authOr(api.properties()), "Auth");
        opened.attempt(event.path(), () -> configured(withIntegration(opened, methodAuth, apiAuth), api));
        if (merges) {
            new MergedDefinition(expansion.resources().body(api), api.owner()).merge(opened, event);
        }
    }

    private ApiBody configured(ApiBody body, SamResource api) {
        ApiBody changed = auth().map(auth -> methodAuth(auth, api).apply(body)).orElse(body);
        Optional<Node> timeout = event.truthy("TimeoutInMillis");
        if (timeout.isPresent()) {
            changed = Operations.setInIntegration(changed, event, "timeoutInMillis", timeout.get());
        }
        changed = RequestModel.apply(changed, event, api);
        return RequestParameters.apply(changed, event);
    }

    private ApiBody withIntegration(ApiBody body, MapNode methodAuth, MapNode apiAuth) {
        String mode = event.properties().text("ResponseTransferMode").orElse("");
        boolean streams = mode.equals("RESPONSE_STREAM");
        Location at = event.location();
        Draft integration = Draft.at(at)
                .put("type", "aws_proxy")
                .put("httpMethod", "POST")
                .put(
                        "uri",
                        streams
                                ? Intrinsics.streamingUri(target.arn(), at)
                                : Intrinsics.invocationUri(target.arn(), at));
        if (streams) {
            integration.put("responseTransferMode", "STREAM");
        }
        InvokeRole.of(methodAuth, apiAuth).ifPresent(role -> integration.put("credentials", role));
        return Operations.integrate(body, event, target, integration.build());
    }

    private void override(SamResource api) {
        if (!api.has("DefinitionBody")) {
            return;
        }
        MapNode auth = auth().orElseThrow();
        boolean saysSomething = List.of("Authorizer", "ApiKeyRequired", "ResourcePolicy").stream()
                .anyMatch(name -> Literal.isTruthy(auth.get(name)));
        event.refuseIf(
                !saysSomething,
                "Must define one of: Authorizer, ApiKeyRequired or ResourcePolicy when using the"
                        + " OverrideApiAuth property.");
        ApiBody opened = expansion.resources().open(api, BodyKind.SWAGGER);
        methodAuth(auth, api).apply(opened);
    }

    private MethodAuth methodAuth(MapNode auth, SamResource api) {
        return new MethodAuth(
                new EventAuth(event, expansion.seen(api, "Auth"), auth), ScalarNode.of(stage(api), event.location()));
    }

    private Generated permission(SamResource api) {
        String path = event.path().replaceAll("^(.+)/$", "$1").replaceAll(SamResourcePolicy.PLACEHOLDER, "*");
        String verb = method().equals("any") ? "*" : event.method().toUpperCase(Locale.ROOT);
        Node apiId = ImplicitKind.REST.apiNameOf(event);
        Node source = Intrinsics.executeApiArn(apiId, "*/" + verb + path, event.location());
        String prefix = target.resource().logicalId() + event.id() + "Permission";
        return target.permission(LogicalIds.joined(prefix, stage(api)), source);
    }

    /** The stage's name where it is literal, else the word that SAM takes for it. */
    private static String stage(SamResource api) {
        return api.properties().get("StageName").flatMap(Literal::string).orElse("Stage");
    }

    private Optional<MapNode> auth() {
        return event.truthy("Auth").filter(MapNode.class::isInstance).map(MapNode.class::cast);
    }

    private static Node authOr(MapNode properties) {
        return Literal.truthy(properties.get("Auth")).orElseGet(() -> Draft.emptyMap(properties.location()));
    }

    private String method() {
        return event.method().toLowerCase(Locale.ROOT);
    }

    /** The credentials with which a method of AWS_IAM authorization invokes its function. */
    private static final class InvokeRole {

        private static final String NONE = "NONE";
        private static final String CALLER = "CALLER_CREDENTIALS";

        private InvokeRole() {}

        /** The role; empty if the method is not of AWS_IAM, or says NONE. */
        static Optional<Node> of(MapNode methodAuth, MapNode apiAuth) {
            boolean isIam = is(methodAuth, "Authorizer")
                    || is(apiAuth, "DefaultAuthorizer") && methodAuth.entries().isEmpty();
            if (!isIam) {
                return Optional.empty();
            }
            Node caller = Intrinsics.sub("arn:${AWS::Partition}:iam::*:user/*", methodAuth.location());
            Node role = role(methodAuth).or(() -> role(apiAuth)).orElse(caller);
            String text = role.asText().orElse("");
            return Optional.of(text.equals(CALLER) ? caller : role).filter(node -> !text.equals(NONE));
        }

        private static boolean is(MapNode auth, String property) {
            return auth.says(property, "AWS_IAM");
        }

        private static Optional<Node> role(MapNode auth) {
            Optional<Node> role = Literal.truthy(auth.get("InvokeRole"));
            return role.isEmpty() && auth.entries().containsKey("InvokeRole")
                    ? Optional.of(ScalarNode.of(NONE, auth.location()))
                    : role;
        }
    }

    /**
     * The user's own definition, into which SAM merges the operations of events.
     *
     * @param owner the API, which refuses what is no map
     */
    private record MergedDefinition(ApiBody body, PropertyOwner owner) {

        /** Adds the event's operation; a definition without paths is left alone, as in SAM. */
        void merge(ApiBody generated, SamEvent event) {
            Optional<Node> paths = Literal.truthy(body.get("paths"));
            if (paths.isEmpty()) {
                return;
            }
            map(paths.get(), "");
            MapNode operation = operation(generated, event);
            String method = event.method().toLowerCase(Locale.ROOT);
            body.withPath(event.path(), ApiBody.inBranches(methods(event), branch -> {
                Optional<MapNode> existing = branch.get(method)
                        .map(node -> owner.map(node, "DefinitionBody.paths." + event.path() + "." + method));
                return branch.with(
                        method, existing.map(own -> merged(own, operation)).orElse(operation));
            }));
        }

        private static MapNode operation(ApiBody generated, SamEvent event) {
            return (MapNode) generated
                    .paths()
                    .getOrDefault(event.path(), Draft.emptyMap(event.location()))
                    .get(ApiBody.methodKey(event.method()))
                    .orElseGet(() -> Draft.emptyMap(event.location()));
        }

        /** The methods that the user defines at the event's path. */
        private MapNode methods(SamEvent event) {
            return Optional.ofNullable(body.paths().get(event.path()))
                    .filter(node -> !node.isNull())
                    .map(node -> map(node, event.path()))
                    .orElseGet(() -> Draft.emptyMap(event.location()));
        }

        /** Both in one; the operation of a function under a condition is an {@code Fn::If}, and is merged within it. */
        private static MapNode merged(MapNode own, MapNode operation) {
            List<Node> choice = new ArrayList<>(operation.elements("Fn::If"));
            if (choice.size() != 3) {
                return overwritten(own, operation);
            }
            choice.set(1, overwritten(own, (MapNode) choice.get(1)));
            choice.set(2, own);
            return operation.with("Fn::If", new ListNode(choice, operation.location()));
        }

        /** Of a key that both have, the event's value wins. */
        private static MapNode overwritten(MapNode own, MapNode operation) {
            return Draft.at(operation.location())
                    .copyAll(own)
                    .copyAll(operation)
                    .build();
        }

        private MapNode map(Node node, String path) {
            if (node instanceof MapNode map) {
                return map;
            }
            String what = path.isEmpty() ? "It should be a map" : "The value of '" + path + "' should be a map";
            throw owner.refusal("Property 'DefinitionBody' is invalid: " + what, node.location());
        }
    }
}
