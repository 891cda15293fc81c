package dev.gatehouse.internal.templateimport.resolve;

import dev.gatehouse.internal.misuse.DidYouMean;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.resolve.check.ReferenceWalk;
import dev.gatehouse.internal.templateimport.resolve.name.PhysicalNames;
import dev.gatehouse.internal.templateimport.resolve.name.PseudoParameters;
import dev.gatehouse.model.Location;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Finds references to what the template does not have, in branches that are not taken too, as CloudFormation does. */
final class ReferenceCheck {

    private final Scope scope;
    private final Set<String> names;
    private final Set<String> told = new HashSet<>();

    ReferenceCheck(Scope scope) {
        this.scope = scope;
        this.names = new HashSet<>(scope.parameters.names());
        names.addAll(scope.resources.written().keySet());
    }

    void run(MapNode root) {
        var inResources = new ReferenceWalk(resourceReference("Resources"));
        scope.resources.written().forEach((logicalId, resource) -> {
            resource.get("Properties").ifPresent(inResources::walk);
            ReferenceWalk.each(resource.get("DependsOn"), this::dependency);
        });
        root.get("Outputs").ifPresent(outputs -> new ReferenceWalk(resourceReference("Outputs")).walk(outputs));
        root.get("Conditions").ifPresent(conditions -> new ReferenceWalk(this::inCondition).walk(conditions));
    }

    private BiConsumer<ReferenceWalk.Target, Location> resourceReference(String block) {
        return (target, at) -> {
            if (target.attribute().isEmpty()) {
                name(target, block, at);
            } else {
                attribute(target, at);
            }
        };
    }

    private void name(ReferenceWalk.Target target, String block, Location at) {
        if (!scope.parameters.isValue(target.name()) && !scope.resources.isKnown(target.name())) {
            unresolved(target.name(), block, at);
        }
    }

    private void attribute(ReferenceWalk.Target target, Location at) {
        String logicalId = target.name();
        String whole = logicalId + "." + target.attribute();
        if (scope.request.values().containsKey(whole)) {
            return;
        }
        Optional<String> type = scope.resources.type(logicalId);
        if (type.isPresent()) {
            ofType(type.get(), target, at);
        } else if (!scope.resources.isKnown(logicalId)) {
            String text = target.inSub()
                    ? "Template error: instance of Fn::Sub references invalid resource attribute " + whole
                    : "Template error: instance of Fn::GetAtt references undefined resource " + logicalId;
            Set<String> known = scope.resources.written().keySet();
            scope.refuse(text, at, DidYouMean.remedy(logicalId, known, "add that resource."));
        }
    }

    private void ofType(String type, ReferenceWalk.Target target, Location at) {
        String attribute = target.attribute();
        boolean missing = PhysicalNames.knowsAllAttributesOf(type)
                && scope.names.attribute(target.name(), type, attribute).isEmpty();
        if (missing) {
            String otherwise = "set it with values = \"" + target.name() + "." + attribute + "=v\".";
            scope.refuse(
                    "Template error: resource " + target.name() + " does not support attribute type " + attribute
                            + " in Fn::GetAtt",
                    at,
                    DidYouMean.remedy(attribute, PhysicalNames.attributesOf(type), otherwise));
        }
    }

    private void inCondition(ReferenceWalk.Target target, Location at) {
        if (!scope.parameters.isValue(target.name())) {
            scope.refuse(
                    "Template format error: Unresolved dependencies [" + target.name()
                            + "]. Cannot reference resources in the Conditions block of the template",
                    at,
                    DidYouMean.remedy(target.name(), scope.parameters.names(), "add it under Parameters."));
        }
    }

    private void dependency(String name, Location at) {
        if (!scope.resources.isKnown(name)) {
            unresolved(name, "Resources", at);
        }
    }

    /** CloudFormation names each of them once. */
    private void unresolved(String name, String block, Location at) {
        if (!told.add(block + " " + name)) {
            return;
        }
        Collection<String> known = name.startsWith("AWS::") ? PseudoParameters.names() : names;
        scope.refuse(
                "Template format error: Unresolved resource dependencies [" + name + "] in the " + block
                        + " block of the template",
                at,
                DidYouMean.remedy(name, known, "add a parameter or resource of that name."));
    }
}
