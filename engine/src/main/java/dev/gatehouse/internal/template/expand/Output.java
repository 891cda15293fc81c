package dev.gatehouse.internal.template.expand;

import dev.gatehouse.internal.template.resolve.PhysicalNames;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import dev.gatehouse.internal.template.resolve.ResolvedTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The resources of the expanded template: the user's own, and those that SAM makes of the serverless ones. */
final class Output {

    /** What may take the logical id of a resource that is there: its expansion, or what several resources share. */
    private static final Map<String, Set<String>> SUCCESSORS = Map.of(
            "AWS::Lambda::Function", Set.of(SamTypes.FUNCTION),
            "AWS::Lambda::LayerVersion", Set.of(SamTypes.LAYER_VERSION),
            "AWS::ApiGateway::RestApi", Set.of(SamTypes.API),
            "AWS::ApiGatewayV2::Api", Set.of(SamTypes.HTTP_API, SamTypes.WEBSOCKET_API),
            "AWS::DynamoDB::Table", Set.of(SamTypes.SIMPLE_TABLE),
            "AWS::CloudFormation::Stack", Set.of(SamTypes.APPLICATION),
            "AWS::StepFunctions::StateMachine", Set.of(SamTypes.STATE_MACHINE),
            "AWS::ApiGateway::DomainName", Set.of("AWS::ApiGateway::DomainName"),
            "AWS::ApiGateway::BasePathMapping", Set.of("AWS::ApiGateway::BasePathMapping"));

    private final SamResources origins;
    private final PhysicalNames names;
    private final Map<String, ResolvedResource> resources = new LinkedHashMap<>();
    private final List<String> removed;

    Output(ResolvedTemplate template, SamResources origins) {
        this.origins = origins;
        this.names = template.names();
        this.removed = new ArrayList<>(template.removedByCondition());
        template.resources().forEach((logicalId, resource) -> {
            if (!resource.type().startsWith(SamTypes.PREFIX)) {
                resources.put(logicalId, resource);
            }
        });
    }

    /** Adds what SAM makes of a resource; an id that the template gives to something else is refused. */
    void replace(SamResource origin, List<ResolvedResource> generated, Refusals refusals) {
        for (ResolvedResource resource : generated) {
            if (isTaken(resource)) {
                refusals.add(taken(origin, resource));
            } else {
                resources.put(resource.logicalId(), resource);
                register(resource);
            }
        }
    }

    /** Versions are known already, by the function's own id: another one would count as a second version. */
    private void register(ResolvedResource resource) {
        if (!resource.type().equals("AWS::Lambda::Version")) {
            names.register(resource.logicalId(), resource.type(), resource.properties());
        }
    }

    /** Notes the parts of APIs that SAM would have made of a resource which its condition removes. */
    void leaveOut(List<ResolvedResource> generated) {
        generated.stream()
                .filter(resource -> resource.type().startsWith("AWS::ApiGateway"))
                .map(ResolvedResource::logicalId)
                .filter(logicalId -> !removed.contains(logicalId))
                .forEach(removed::add);
    }

    /** The template with these resources. */
    ResolvedTemplate of(ResolvedTemplate template) {
        return template.withResources(resources, removed);
    }

    private boolean isTaken(ResolvedResource resource) {
        return origins.find(resource.logicalId())
                .filter(existing ->
                        !SUCCESSORS.getOrDefault(resource.type(), Set.of()).contains(existing.type()))
                .isPresent();
    }

    private static SamRefusal taken(SamResource origin, ResolvedResource resource) {
        return SamRefusal.verbatim(
                "Transforming resource with id [" + origin.logicalId() + "] attempts to create a new resource with id ["
                        + resource.logicalId() + "] and type \"" + resource.type()
                        + "\". A resource with that id already exists within this template. Please use a different id"
                        + " for that resource.",
                origin.location());
    }
}
