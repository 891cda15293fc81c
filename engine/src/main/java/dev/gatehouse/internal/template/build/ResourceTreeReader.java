package dev.gatehouse.internal.template.build;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.PathRules;
import dev.gatehouse.internal.template.draft.RestDraft;
import dev.gatehouse.internal.template.draft.RestDraft.PathDraft;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import java.util.Optional;

/** Reads {@code AWS::ApiGateway::Resource}, a part of a path below another resource: those that others hang on first. */
record ResourceTreeReader(RestDraft api, TemplateDraft draft) {

    private static final String TYPE = "AWS::ApiGateway::Resource";
    /** API Gateway allows no tree that deep. */
    private static final int DEEPEST = 300;

    static void read(Fields properties, RestDraft api, ResolvedResource resource, TemplateDraft draft) {
        new ResourceTreeReader(api, draft).path(resource, 0);
    }

    private Optional<PathDraft> path(ResolvedResource resource, int depth) {
        String id = draft.names().reference(resource);
        Optional<PathDraft> known = api.resource(id);
        if (known.isPresent() || depth > DEEPEST) {
            return known;
        }
        before(resource, depth);
        Fields properties = draft.properties(resource);
        return parent(properties, depth).flatMap(parent -> below(parent, properties, id));
    }

    private void before(ResolvedResource resource, int depth) {
        for (String other : resource.dependsOn()) {
            Optional.ofNullable(draft.template().resources().get(other))
                    .filter(dependency -> dependency.type().equals(TYPE))
                    .ifPresent(dependency -> path(dependency, depth + 1));
        }
    }

    private Optional<PathDraft> parent(Fields properties, int depth) {
        String parentId = properties.decidingText("ParentId", "");
        Optional<PathDraft> parent = api.resource(parentId).or(() -> draft.names()
                .resource(parentId)
                .filter(resource -> resource.type().equals(TYPE))
                .flatMap(resource -> path(resource, depth + 1)));
        if (parent.isEmpty()) {
            properties.error(
                    "NotFoundException",
                    "ParentId",
                    properties.element() + ".ParentId is \"" + parentId + "\", which is no resource of "
                            + api.logicalId() + ".",
                    "write the Ref of a resource, or the API's RootResourceId.");
        }
        return parent;
    }

    private Optional<PathDraft> below(PathDraft parent, Fields properties, String id) {
        String part = properties.decidingText("PathPart", "");
        String path = (parent.path().equals("/") ? "" : parent.path()) + "/" + part;
        PathRules.partFault(part).ifPresent(text -> properties.refused("PathPart", text, PathRules.partRemedy()));
        Optional<String> fault = new PathRules(api).fault(parent.path(), part);
        fault.ifPresent(text -> properties.refusedByAws("PathPart", text, "change the path part."));
        return fault.isPresent() ? Optional.empty() : Optional.of(api.path(path, id, properties.location()));
    }
}
