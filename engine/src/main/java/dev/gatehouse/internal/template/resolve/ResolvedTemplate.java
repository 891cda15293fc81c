package dev.gatehouse.internal.template.resolve;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.model.Account;
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
 * @param origins which values were functions in the text
 */
public record ResolvedTemplate(
        Kind kind,
        String fileName,
        Account account,
        MapNode root,
        Map<String, ResolvedResource> resources,
        List<String> removedByCondition,
        PhysicalNames names,
        Origins origins) {

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
    }

    /** This template with other resources. */
    public ResolvedTemplate withResources(Map<String, ResolvedResource> others) {
        return new ResolvedTemplate(kind, fileName, account, root, others, removedByCondition, names, origins);
    }
}
