package dev.gatehouse.internal.template.expand;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.read.ScalarNode;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A state machine, its role, and what its Api events bring. */
final class ServerlessStateMachine implements ServerlessType {

    @Override
    public List<ResolvedResource> expand(SamResource machine, Expansion expansion) {
        PropertyTables.check(machine.owner(), machine.type(), machine.written(), machine.type());
        List<SamEvent> events =
                SamEvent.of(machine).stream().map(ImplicitKind.REST::completed).toList();
        new EventLinks(machine, "state machine event ", expansion).check(events);
        check(machine);
        List<ResolvedResource> all = new ArrayList<>();
        all.add(stateMachine(machine, expansion.references()));
        if (machine.properties().get("Role").isEmpty()) {
            all.add(Generated.resource(
                    machine.logicalId() + "Role", "AWS::IAM::Role", Draft.emptyMap(machine.location()), List.of()));
        }
        all.addAll(published(machine, expansion.references()));
        events.stream()
                .filter(event -> event.type().equals("Api"))
                .forEach(event -> all.addAll(new StateMachineApiEvent(event, machine, expansion).expand()));
        return all;
    }

    private static void check(SamResource machine) {
        MapNode own = machine.properties();
        boolean hasDefinition = Literal.isTruthy(own.get("Definition"));
        boolean hasUri = Literal.isTruthy(own.get("DefinitionUri"));
        PropertyOwner owner = machine.owner();
        if (hasDefinition && hasUri) {
            throw owner.refusal("Specify either 'Definition' or 'DefinitionUri' property and not both.");
        }
        if (!hasDefinition && !hasUri) {
            throw owner.refusal("Either 'Definition' or 'DefinitionUri' property must be specified.");
        }
        if (hasUri) {
            DefinitionLocation.of(own.get("DefinitionUri").orElseThrow(), owner);
        }
        if (Literal.isTruthy(own.get("Role")) && Literal.isTruthy(own.get("Policies"))) {
            throw owner.refusal("Specify either 'Role' or 'Policies' property and not both.");
        }
        if (!Literal.isTruthy(own.get("AutoPublishAlias"))) {
            checkUnpublished(own, owner);
        }
    }

    private static void checkUnpublished(MapNode own, PropertyOwner owner) {
        for (String name : List.of("UseAliasAsEventTarget", "DeploymentPreference")) {
            if (Literal.isTruthy(own.get(name))) {
                throw owner.refusal("'" + name + "' requires 'AutoPublishAlias' property to be specified.");
            }
        }
    }

    private static ResolvedResource stateMachine(SamResource machine, ReferenceTexts references) {
        MapNode own = machine.properties();
        Node role = own.get("Role")
                .orElseGet(() -> ScalarNode.of(references.roleArn(machine.logicalId() + "Role"), machine.location()));
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

    private static List<ResolvedResource> published(SamResource machine, ReferenceTexts references) {
        Optional<Node> alias = Literal.truthy(machine.properties().get("AutoPublishAlias"));
        if (alias.isEmpty()) {
            return List.of();
        }
        String id = machine.logicalId();
        String arn = references.ref(id, SamTypes.STATE_MACHINE);
        MapNode version =
                Draft.at(alias.get().location()).put("StateMachineArn", arn).build();
        MapNode named =
                Draft.at(alias.get().location()).put("Name", alias.get()).build();
        return List.of(
                Generated.resource(id + "Version", "AWS::StepFunctions::StateMachineVersion", version, List.of()),
                Generated.resource(
                        id + "Alias" + PythonText.str(alias.get()),
                        "AWS::StepFunctions::StateMachineAlias",
                        named,
                        List.of()));
    }
}
