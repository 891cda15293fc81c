package dev.gatehouse.internal.template.expand;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import dev.gatehouse.model.Location;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A state machine's event of type Api: a method of a REST API that starts an execution. */
final class StateMachineApiEvent {

    private static final String UNESCAPED = ".replaceAll(\"\\\\'\",\"'\")";

    private final SamEvent event;
    private final SamResource machine;
    private final Expansion expansion;

    StateMachineApiEvent(SamEvent event, SamResource machine, Expansion expansion) {
        this.event = event;
        this.machine = machine;
        this.expansion = expansion;
    }

    /** Puts the method into the API's definition if SAM writes that; an own definition is left alone. */
    List<ResolvedResource> expand() {
        String apiId = ImplicitKind.REST.apiIdOf(event);
        SamResource api = expansion.resources().find(apiId).orElseThrow();
        Optional<Node> body = api.properties().get("DefinitionBody");
        if (api.isManaged() && body.isPresent()) {
            MapNode changed =
                    integrated(BodyKind.SWAGGER.open(body, api.location()), api).document();
            expansion.resources().put(api.withResolved("DefinitionBody", changed));
        }
        return List.of(Generated.resource(roleId(), "AWS::IAM::Role", Draft.emptyMap(event.location()), List.of()));
    }

    private ApiBody integrated(ApiBody body, SamResource api) {
        if (body.hasIntegration(event.path(), event.method())) {
            throw event.owner()
                    .refusal("API method \"" + event.method().toLowerCase(Locale.ROOT)
                            + "\" defined multiple times for path \"" + event.path() + "\".");
        }
        var target = new EventTarget(machine, arn(), arn());
        SamResource seen = expansion
                .withParameters(api, "Auth")
                .map(auth -> api.withResolved("Auth", auth))
                .orElse(api);
        ApiBody changed = withMethodResponses(Operations.integrate(body, event, target, integration()));
        return Literal.truthy(event.properties().get("Auth"))
                .map(auth -> new MethodAuth(event, seen, (MapNode) auth, stage()).apply(changed))
                .orElse(changed);
    }

    private MapNode integration() {
        Location at = event.location();
        boolean unescapes = Literal.isTruthy(event.properties().get("UnescapeMappingTemplate"));
        String template = "{\"input\": \"$util.escapeJavaScript($input.json('$'))" + (unescapes ? UNESCAPED : "")
                + "\", \"stateMachineArn\": \"" + arn() + "\"}";
        return Draft.at(at)
                .put("type", "aws")
                .put("httpMethod", "POST")
                .put("uri", expansion.references().startExecutionUri())
                .put("responses", responses("statusCode", "200", "400"))
                .put("credentials", expansion.references().roleArn(roleId()))
                .put("requestTemplates", Draft.at(at).put("application/json", template))
                .build();
    }

    /** Integration.responses has put empty method responses; SAM has two here. */
    private ApiBody withMethodResponses(ApiBody body) {
        return body.edit(
                event.path(),
                event.method(),
                operation -> Literal.isTruthy(operation.get("responses"))
                        ? operation
                        : operation.with("responses", responses("description", "OK", "Bad Request")));
    }

    private MapNode responses(String name, String ok, String bad) {
        Location at = event.location();
        return Draft.at(at)
                .put("200", Draft.at(at).put(name, ok))
                .put("400", Draft.at(at).put(name, bad))
                .build();
    }

    private String arn() {
        String arn = expansion.references().ref(machine.logicalId(), SamTypes.STATE_MACHINE);
        return Literal.truthy(machine.properties().get("AutoPublishAlias"))
                .filter(alias -> Literal.isTruthy(machine.properties().get("UseAliasAsEventTarget")))
                .map(alias -> arn + ":" + PythonText.str(alias))
                .orElse(arn);
    }

    private String roleId() {
        return machine.logicalId() + event.id() + "Role";
    }

    private String stage() {
        return expansion.text(event.properties().get("Stage"));
    }
}
