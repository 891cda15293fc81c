package dev.gatehouse.internal.template.expand;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A function's event of type Api: a method of a REST API that invokes the function. */
final class ApiEvent {

    private final SamEvent event;
    private final EventTarget target;
    private final Expansion expansion;

    ApiEvent(SamEvent event, EventTarget target, Expansion expansion) {
        this.event = event;
        this.target = target;
        this.expansion = expansion;
    }

    /** Puts the method into the API's definition, if SAM writes or merges that. */
    List<ResolvedResource> expand() {
        String apiId = ImplicitKind.REST.apiIdOf(event);
        SamResource api = expansion.resources().find(apiId).orElseThrow();
        if (api.isManaged() || Literal.isTruthy(api.properties().get("MergeDefinitions"))) {
            api = integrated(api);
            expansion.resources().put(api);
        }
        if (Literal.isTruthy(auth().flatMap(auth -> auth.get("OverrideApiAuth")))) {
            expansion.resources().put(overridden(api));
        }
        return List.of(permission(api));
    }

    private SamResource integrated(SamResource api) {
        Optional<Node> body = api.properties().get("DefinitionBody");
        if (body.isEmpty()) {
            return api;
        }
        boolean merges = Literal.isTruthy(api.properties().get("MergeDefinitions"));
        Optional<Node> edited = merges ? Optional.of(BodyKind.SWAGGER.skeleton("", event.location())) : body;
        ApiBody opened = BodyKind.SWAGGER.open(edited, api.location());
        if (opened.hasIntegration(event.path(), event.method())) {
            throw event.owner()
                    .refusal("API method \"" + method() + "\" defined multiple times for path \"" + event.path()
                            + "\".");
        }
        MapNode methodAuth = event.owner().map(authOr(event.properties()), "Auth");
        MapNode apiAuth = api.owner().map(authOr(api.written()), "Auth");
        ApiBody added = withIntegration(opened, methodAuth, apiAuth);
        ApiBody done = configured(added, api);
        MapNode result = merges ? MergedDefinition.of((MapNode) body.get(), done, event, api.owner()) : done.document();
        return api.withResolved("DefinitionBody", result);
    }

    private ApiBody configured(ApiBody body, SamResource api) {
        ApiBody changed = auth().map(auth -> new MethodAuth(event, asSeen(api), auth, stage(api)).apply(body))
                .orElse(body);
        Optional<Node> timeout = Literal.truthy(event.properties().get("TimeoutInMillis"));
        if (timeout.isPresent()) {
            changed = Operations.setInIntegration(changed, event, "timeoutInMillis", timeout.get());
        }
        changed = RequestModel.apply(changed, event, api);
        return RequestParameters.apply(changed, event);
    }

    private ApiBody withIntegration(ApiBody body, MapNode methodAuth, MapNode apiAuth) {
        String mode = event.properties()
                .get("ResponseTransferMode")
                .flatMap(Node::asText)
                .orElse("");
        boolean streams = mode.equals("RESPONSE_STREAM");
        ReferenceTexts references = expansion.references();
        Draft integration = Draft.at(event.location())
                .put("type", "aws_proxy")
                .put("httpMethod", "POST")
                .put("uri", streams ? references.streamingUri(target.arn()) : references.invocationUri(target.arn()));
        if (streams) {
            integration.put("responseTransferMode", "STREAM");
        }
        InvokeRole.of(methodAuth, apiAuth, references.callerCredentials())
                .ifPresent(role -> integration.put("credentials", role));
        return Operations.integrate(body, event, target, integration.build());
    }

    private SamResource overridden(SamResource api) {
        Optional<Node> body = Literal.truthy(api.properties().get("DefinitionBody"));
        if (body.isEmpty()) {
            return api;
        }
        MapNode auth = auth().orElseThrow();
        boolean saysSomething = List.of("Authorizer", "ApiKeyRequired", "ResourcePolicy").stream()
                .anyMatch(name -> Literal.isTruthy(auth.get(name)));
        if (!saysSomething) {
            throw event.owner()
                    .refusal("Must define one of: Authorizer, ApiKeyRequired or ResourcePolicy when using the"
                            + " OverrideApiAuth property.");
        }
        ApiBody opened = BodyKind.SWAGGER.open(body, api.location());
        ApiBody changed = new MethodAuth(event, asSeen(api), auth, stage(api)).apply(opened);
        return api.withResolved("DefinitionBody", changed.document());
    }

    private ResolvedResource permission(SamResource api) {
        String path = event.path().replaceAll("^(.+)/$", "$1").replaceAll(SamResourcePolicy.PLACEHOLDER, "*");
        String verb = method().equals("any") ? "*" : event.method().toUpperCase(Locale.ROOT);
        String apiId = ImplicitKind.REST.apiNameOf(event, expansion.references());
        String source = expansion.references().executeApiArn(apiId, "*/" + verb + path);
        String prefix = target.resource().logicalId() + event.id() + "Permission";
        return target.permission(LogicalIds.joined(prefix, stage(api)), source, event);
    }

    /** The API with its Auth as SAM sees it. */
    private SamResource asSeen(SamResource api) {
        return expansion
                .withParameters(api, "Auth")
                .map(auth -> api.withResolved("Auth", auth))
                .orElse(api);
    }

    /** The stage's name where it is literal, else the word that SAM takes for it. */
    private static String stage(SamResource api) {
        return api.written().get("StageName").flatMap(Literal::string).orElse("Stage");
    }

    private Optional<MapNode> auth() {
        return Literal.truthy(event.properties().get("Auth"))
                .filter(MapNode.class::isInstance)
                .map(MapNode.class::cast);
    }

    private static Node authOr(MapNode properties) {
        return Literal.truthy(properties.get("Auth")).orElseGet(() -> Draft.emptyMap(properties.location()));
    }

    private String method() {
        return event.method().toLowerCase(Locale.ROOT);
    }
}
