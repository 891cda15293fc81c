package dev.gatehouse.internal.templateimport.sam.event;

import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.ScalarNode;
import dev.gatehouse.internal.templateimport.sam.definition.ApiBody;
import dev.gatehouse.internal.templateimport.sam.definition.BodyKind;
import dev.gatehouse.internal.templateimport.sam.property.Draft;
import dev.gatehouse.internal.templateimport.sam.property.Intrinsics;
import dev.gatehouse.internal.templateimport.sam.property.Literal;
import dev.gatehouse.internal.templateimport.sam.property.SamEvent;
import dev.gatehouse.internal.templateimport.sam.property.SamTypes;
import dev.gatehouse.model.Location;
import java.util.Optional;

/** What differs between the implicit REST API and the implicit HTTP API. */
public enum ImplicitKind {
    REST("ServerlessRestApi", "Api", "RestApiId", SamTypes.API, BodyKind.SWAGGER),
    HTTP("ServerlessHttpApi", "HttpApi", "ApiId", SamTypes.HTTP_API, BodyKind.OPENAPI);

    private final String logicalId;
    final String eventType;
    final String idProperty;
    final String apiType;
    final BodyKind bodyKind;

    ImplicitKind(String logicalId, String eventType, String idProperty, String apiType, BodyKind bodyKind) {
        this.logicalId = logicalId;
        this.eventType = eventType;
        this.idProperty = idProperty;
        this.apiType = apiType;
        this.bodyKind = bodyKind;
    }

    public String logicalId() {
        return logicalId;
    }

    public String idProperty() {
        return idProperty;
    }

    public String apiType() {
        return apiType;
    }

    /** The properties that the implicit API begins with. */
    public MapNode properties(String stackName, Location at) {
        Draft draft = Draft.at(at);
        if (this == REST) {
            draft.put("StageName", "Prod");
        }
        return draft.put("DefinitionBody", bodyKind.skeleton(stackName, at)).build();
    }

    /** The event as the plugin leaves it: with its API named, and with path and method. */
    public SamEvent completed(SamEvent event) {
        if (!event.type().equals(eventType) || this == REST && !Literal.isTruthy(event.written())) {
            return event;
        }
        SamEvent named = event.mentions(idProperty) ? event : event.with(idProperty, logicalId);
        return withDefaults(named);
    }

    /** The event with the path and method it stands for: an HTTP API's event without both takes everything. */
    SamEvent withDefaults(SamEvent event) {
        boolean hasPath = Literal.isTruthy(event.written("Path"));
        boolean hasMethod = Literal.isTruthy(event.written("Method"));
        return this == HTTP && !hasPath && !hasMethod
                ? event.with("Path", "$default").with("Method", ApiBody.ANY)
                : event;
    }

    /** The API as the event's permission names it: by its id, but by its logical id where the event does so. */
    Node apiNameOf(SamEvent event) {
        Optional<Node> written = event.written(idProperty);
        boolean isLiteral = written.flatMap(Literal::string)
                .filter(id -> !id.equals(logicalId))
                .isPresent();
        return isLiteral
                ? ScalarNode.of(apiIdOf(event), event.location())
                : Intrinsics.ref(apiIdOf(event), event.location());
    }

    /** The logical id of the event's API; refused unless it is a literal or a Ref. */
    String apiIdOf(SamEvent event) {
        Optional<Node> written = event.written(idProperty);
        if (written.isEmpty()) {
            return logicalId;
        }
        Node value = written.get();
        Node target = Optional.ofNullable(value.entries().get("Ref")).orElse(value);
        return event.owner().string(target, idProperty);
    }
}
