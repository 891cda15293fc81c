package dev.gatehouse.internal.templateimport.sam.event;

import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.sam.definition.Expansion;
import dev.gatehouse.internal.templateimport.sam.property.Literal;
import dev.gatehouse.internal.templateimport.sam.property.PropertyOwner;
import dev.gatehouse.internal.templateimport.sam.property.PropertyTables;
import dev.gatehouse.internal.templateimport.sam.property.PythonText;
import dev.gatehouse.internal.templateimport.sam.property.SamEvent;
import dev.gatehouse.internal.templateimport.sam.property.SamRefusal;
import dev.gatehouse.internal.templateimport.sam.property.SamResource;
import java.util.List;
import java.util.Optional;

/**
 * Checks a resource's events, and that the resources exist which they refer to.
 *
 * @param tablePrefix how the tables of that kind of resource's events begin
 */
public record EventLinks(SamResource user, String tablePrefix, Expansion expansion) {

    public void check(List<SamEvent> events) {
        try {
            user.properties().entries("Events").forEach(EventLinks::checkMap);
            events.forEach(this::check);
        } catch (SamRefusal refusal) {
            throw refusal.isOfEvent() ? refusal.within(user.logicalId()) : refusal;
        }
    }

    private static void checkMap(String id, Node event) {
        if (!(event instanceof MapNode)) {
            throw PropertyOwner.event(id, event.location())
                    .refusal("'" + PythonText.typeName(event) + "' object has no attribute 'get'");
        }
    }

    private void check(SamEvent event) {
        String table = tablePrefix + event.type();
        event.refuseIf(
                !PropertyTables.knows(table),
                "Resource dict has missing or invalid value for key Type. Event Type is: " + event.type() + ".");
        PropertyOwner owner = PropertyOwner.resource(user.logicalId() + event.id(), event.location());
        if (!(event.written() instanceof MapNode written)) {
            throw owner.refusal("Properties of a resource must be an object.");
        }
        PropertyTables.check(owner, event.type(), written, table);
        switch (event.type()) {
            case "Api" -> checkApi(event);
            case "S3" ->
                event.refuseIf(
                        !refersTo(event, "Bucket"), "S3 events must reference an S3 bucket in the same template.");
            case "Cognito" ->
                event.refuseIf(
                        !refersTo(event, "UserPool"),
                        "Cognito events must reference a Cognito UserPool in the same template.");
            default -> {
                return;
            }
        }
    }

    private void checkApi(SamEvent event) {
        Optional<Node> written = event.written("RestApiId");
        Node id = written.map(
                        node -> Optional.ofNullable(node.entries().get("Ref")).orElse(node))
                .orElse(event.properties());
        Optional<String> apiId = Literal.string(id);
        SamResource api = apiId.flatMap(name -> expansion.resources().find(name))
                .orElseThrow(() -> event.refusal(
                        "RestApiId property of Api event must reference a valid resource in the same" + " template."));
        boolean hasEmptyStage = api.properties().says("StageName", "");
        api.refuseIf(hasEmptyStage, "StageName cannot be empty.");
    }

    private boolean refersTo(SamEvent event, String property) {
        return event.written(property)
                .flatMap(node -> node.get("Ref"))
                .flatMap(Literal::string)
                .filter(id -> expansion.resources().find(id).isPresent())
                .isPresent();
    }
}
