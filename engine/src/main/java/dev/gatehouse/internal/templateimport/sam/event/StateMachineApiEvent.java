package dev.gatehouse.internal.templateimport.sam.event;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.ScalarNode;
import dev.gatehouse.internal.templateimport.sam.auth.EventAuth;
import dev.gatehouse.internal.templateimport.sam.auth.MethodAuth;
import dev.gatehouse.internal.templateimport.sam.definition.ApiBody;
import dev.gatehouse.internal.templateimport.sam.definition.BodyKind;
import dev.gatehouse.internal.templateimport.sam.definition.Expansion;
import dev.gatehouse.internal.templateimport.sam.property.Draft;
import dev.gatehouse.internal.templateimport.sam.property.Generated;
import dev.gatehouse.internal.templateimport.sam.property.Intrinsics;
import dev.gatehouse.internal.templateimport.sam.property.Literal;
import dev.gatehouse.internal.templateimport.sam.property.PythonText;
import dev.gatehouse.internal.templateimport.sam.property.SamEvent;
import dev.gatehouse.internal.templateimport.sam.property.SamResource;
import dev.gatehouse.model.Location;
import java.util.List;
import java.util.Locale;

/** A state machine's event of type Api: a method of a REST API that starts an execution. */
public record StateMachineApiEvent(SamEvent event, SamResource machine, Expansion expansion) {

    private static final String START_EXECUTION =
            "arn:${AWS::Partition}:apigateway:${AWS::Region}:states:action/StartExecution";
    private static final String UNESCAPED = ".replaceAll(\"\\\\'\",\"'\")";

    /** Puts the method into the API's definition if SAM writes that; an own definition is left alone. */
    public List<Generated> expand() {
        String apiId = ImplicitKind.REST.apiIdOf(event);
        SamResource api = expansion.resources().find(apiId).orElseThrow();
        if (api.isManaged() && api.properties().get("DefinitionBody").isPresent()) {
            ApiBody body = expansion.resources().open(api, BodyKind.SWAGGER);
            body.attempt(event.path(), () -> integrated(body, api));
        }
        return List.of(Generated.resource(roleId(), "AWS::IAM::Role", Draft.emptyMap(event.location()), machine));
    }

    private ApiBody integrated(ApiBody body, SamResource api) {
        event.refuseIf(
                body.hasIntegration(event.path(), event.method()),
                "API method \"" + event.method().toLowerCase(Locale.ROOT) + "\" defined multiple times for path \""
                        + event.path() + "\".");
        var target = new EventTarget(machine, arn(), arn());
        SamResource seen = expansion.seen(api, "Auth");
        ApiBody changed = withMethodResponses(Operations.integrate(body, event, target, integration()));
        return event.truthy("Auth")
                .map(auth -> new MethodAuth(new EventAuth(event, seen, (MapNode) auth), stage()).apply(changed))
                .orElse(changed);
    }

    private MapNode integration() {
        Location at = event.location();
        boolean unescapes = event.has("UnescapeMappingTemplate");
        String template = "{\"input\": \"$util.escapeJavaScript($input.json('$'))" + (unescapes ? UNESCAPED : "")
                + "\", \"stateMachineArn\": \"${" + arnId() + "}\"}";
        return Draft.at(at)
                .put("type", "aws")
                .put("httpMethod", "POST")
                .put("uri", Intrinsics.sub(START_EXECUTION, at))
                .put("responses", responses("statusCode", "200", "400"))
                .put("credentials", Intrinsics.getAtt(roleId(), "Arn", at))
                .put("requestTemplates", Draft.at(at).put("application/json", Intrinsics.sub(template, at)))
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

    private Node arn() {
        return Intrinsics.ref(arnId(), event.location());
    }

    /** The resource by which the machine is started. */
    private String arnId() {
        return machine.truthy("AutoPublishAlias")
                .filter(alias -> machine.has("UseAliasAsEventTarget"))
                .map(alias -> machine.logicalId() + "Alias" + PythonText.str(alias))
                .orElse(machine.logicalId());
    }

    private String roleId() {
        return machine.logicalId() + event.id() + "Role";
    }

    /** SAM writes a null where an event names no stage, which CloudFormation refuses. */
    private Node stage() {
        return event.properties().get("Stage").orElseGet(() -> new ScalarNode(Json.nullValue(), event.location()));
    }
}
