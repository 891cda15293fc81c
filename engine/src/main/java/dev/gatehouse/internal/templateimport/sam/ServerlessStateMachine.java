package dev.gatehouse.internal.templateimport.sam;

import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.sam.definition.Expansion;
import dev.gatehouse.internal.templateimport.sam.definition.SharedResources;
import dev.gatehouse.internal.templateimport.sam.event.EventLinks;
import dev.gatehouse.internal.templateimport.sam.event.ImplicitKind;
import dev.gatehouse.internal.templateimport.sam.event.OtherResources;
import dev.gatehouse.internal.templateimport.sam.event.StateMachineApiEvent;
import dev.gatehouse.internal.templateimport.sam.property.DefinitionLocation;
import dev.gatehouse.internal.templateimport.sam.property.Draft;
import dev.gatehouse.internal.templateimport.sam.property.Generated;
import dev.gatehouse.internal.templateimport.sam.property.Intrinsics;
import dev.gatehouse.internal.templateimport.sam.property.PropertyOwner;
import dev.gatehouse.internal.templateimport.sam.property.PropertyTables;
import dev.gatehouse.internal.templateimport.sam.property.PythonText;
import dev.gatehouse.internal.templateimport.sam.property.SamEvent;
import dev.gatehouse.internal.templateimport.sam.property.SamResource;
import dev.gatehouse.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A state machine, its role, and what its Api events bring. */
final class ServerlessStateMachine {

    private ServerlessStateMachine() {}

    static List<Generated> expand(SamResource machine, Expansion expansion) {
        PropertyTables.check(machine.owner(), machine.type(), machine.properties(), machine.type());
        List<SamEvent> events =
                SamEvent.of(machine).stream().map(ImplicitKind.REST::completed).toList();
        new EventLinks(machine, "state machine event ", expansion).check(events);
        check(machine);
        List<Generated> all = new ArrayList<>();
        all.add(stateMachine(machine));
        if (machine.properties().get("Role").isEmpty()) {
            all.add(Generated.resource(
                    machine.logicalId() + "Role", "AWS::IAM::Role", Draft.emptyMap(machine.location()), machine));
        }
        all.addAll(published(machine, expansion.shared()));
        events.forEach(event -> all.addAll(
                event.type().equals("Api")
                        ? new StateMachineApiEvent(event, machine, expansion).expand()
                        : OtherResources.ofEvent(event, machine)));
        return all;
    }

    private static void check(SamResource machine) {
        MapNode own = machine.properties();
        boolean hasDefinition = machine.has("Definition");
        boolean hasUri = machine.has("DefinitionUri");
        PropertyOwner owner = machine.owner();
        owner.refuseIf(
                hasDefinition && hasUri, "Specify either 'Definition' or 'DefinitionUri' property and not both.");
        owner.refuseIf(!hasDefinition && !hasUri, "Either 'Definition' or 'DefinitionUri' property must be specified.");
        if (hasUri) {
            DefinitionLocation.of(own.get("DefinitionUri").orElseThrow(), owner);
        }
        owner.refuseIf(
                machine.has("Role") && machine.has("Policies"),
                "Specify either 'Role' or 'Policies' property and not both.");
        for (String name : List.of("UseAliasAsEventTarget", "DeploymentPreference")) {
            owner.refuseIf(
                    !machine.has("AutoPublishAlias") && machine.has(name),
                    "'" + name + "' requires 'AutoPublishAlias' property to be specified.");
        }
    }

    private static Generated stateMachine(SamResource machine) {
        MapNode own = machine.properties();
        Node role = own.get("Role")
                .orElseGet(() -> Intrinsics.getAtt(machine.logicalId() + "Role", "Arn", machine.location()));
        Draft draft = Draft.at(machine.location())
                .put("RoleArn", role)
                .copy(own, "DefinitionSubstitutions", "Definition")
                .putIfPresent("StateMachineName", own.get("Name"))
                .putIfPresent("StateMachineType", own.get("Type"))
                .putIfPresent("DefinitionS3Location", own.get("DefinitionUri"))
                .putIfPresent("LoggingConfiguration", own.get("Logging"))
                .putIfPresent("TracingConfiguration", own.get("Tracing"));
        return Generated.inPlaceOf(machine, "AWS::StepFunctions::StateMachine", draft.build());
    }

    private static List<Generated> published(SamResource machine, SharedResources shared) {
        Optional<Node> alias = machine.truthy("AutoPublishAlias");
        if (alias.isEmpty()) {
            return List.of();
        }
        String id = machine.logicalId();
        String aliasId = id + "Alias" + PythonText.str(alias.get());
        shared.refer(machine, "Version", id + "Version");
        shared.refer(machine, "Alias", aliasId);
        Location at = alias.get().location();
        MapNode version =
                Draft.at(at).put("StateMachineArn", Intrinsics.ref(id, at)).build();
        MapNode named =
                Draft.at(alias.get().location()).put("Name", alias.get()).build();
        return List.of(
                Generated.resource(id + "Version", "AWS::StepFunctions::StateMachineVersion", version, machine),
                Generated.resource(aliasId, "AWS::StepFunctions::StateMachineAlias", named, machine));
    }
}
