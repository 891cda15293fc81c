package dev.gatehouse.internal.templateimport.resolve;

import dev.gatehouse.internal.templateimport.ImportRequest;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.resolve.name.PhysicalNames;
import dev.gatehouse.model.Account;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A template after resolving: what exists under these parameters, and how references are spelled out.
 *
 * @param root the whole tree, resolved; for an OpenAPI file the definition itself
 * @param resources those whose condition holds, by logical id, in template order
 * @param removedByCondition logical ids of the others
 * @param names physical names that references were replaced by
 * @param nested stacks made of other local templates
 */
public record ResolvedTemplate(
        Kind kind,
        String fileName,
        Account account,
        MapNode root,
        Map<String, ResolvedResource> resources,
        List<String> removedByCondition,
        PhysicalNames names,
        List<Nested> nested) {

    /** What kind of text the template is. */
    public enum Kind {
        /** CloudFormation, with or without SAM. */
        CLOUDFORMATION,
        /** OpenAPI 3 or Swagger 2. */
        OPENAPI
    }

    public ResolvedTemplate {
        resources = Collections.unmodifiableMap(new LinkedHashMap<>(resources));
        removedByCondition = List.copyOf(removedByCondition);
        nested = List.copyOf(nested);
    }

    /** A template without any resource. */
    static ResolvedTemplate bare(Kind kind, ImportRequest request, MapNode root, PhysicalNames names) {
        return new ResolvedTemplate(
                kind, request.fileName(), request.account(), root, Map.of(), List.of(), names, List.of());
    }

    /** This template without any resource, for stacks to be put in. */
    public ResolvedTemplate alone() {
        return withResources(Map.of(), List.of());
    }

    /** This template with the resources of another stack beside its own, under the ids that tell the stacks apart. */
    public ResolvedTemplate with(ResolvedTemplate stack) {
        Map<String, ResolvedResource> all = new LinkedHashMap<>(resources);
        stack.resources().values().forEach(resource -> {
            ResolvedResource scoped = resource.in(stack.names().scope());
            all.put(scoped.logicalId(), scoped);
        });
        List<String> removed = new ArrayList<>(removedByCondition);
        stack.removedByCondition()
                .forEach(id -> removed.add(ResolvedResource.in(stack.names().scope(), id)));
        return withResources(all, removed);
    }

    /** This template with the resources of all stacks below it, which are built together with its own. */
    ResolvedTemplate withNested() {
        ResolvedTemplate whole = this;
        for (Nested stack : nested) {
            whole = whole.with(stack.template().withNested());
        }
        return whole;
    }

    private ResolvedTemplate withResources(Map<String, ResolvedResource> others, List<String> removed) {
        return new ResolvedTemplate(kind, fileName, account, root, others, removed, names, nested);
    }

    /**
     * A stack that a template makes of another local template.
     *
     * @param logicalId of the stack's resource in the template above
     * @param request the template's file, directory and parameters
     */
    public record Nested(String logicalId, ImportRequest request, ResolvedTemplate template) {}
}
