package dev.gatehouse.internal.template.resolve;

import dev.gatehouse.internal.template.ImportRequest;

/**
 * A stack that a template makes of another local template.
 *
 * @param logicalId of the stack's resource in the template above
 * @param request the template's file, directory and parameters
 */
public record NestedStack(String logicalId, ImportRequest request, ResolvedTemplate template) {}
