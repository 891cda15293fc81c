package dev.gatehouse.internal.template.openapi;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.PathDraft;
import dev.gatehouse.internal.template.draft.PathRules;
import dev.gatehouse.internal.template.draft.RestDraft;

/** Makes the resources that a path of an OpenAPI body stands for: one for each part, as the import does. */
record PathTree(RestDraft draft) {

    /** The resource of that path; parts that AWS would refuse become findings. */
    PathDraft path(String path, Fields item) {
        var rules = new PathRules(draft);
        String parent = "/";
        for (String part : path.substring(path.startsWith("/") ? 1 : 0).split("/")) {
            if (!part.isEmpty()) {
                PathRules.partFault(part).ifPresent(text -> item.findings()
                        .error("BadRequestException", text, item.location(), PathRules.partRemedy()));
                rules.treeFault(parent, part).ifPresent(text -> item.findings()
                        .refusedByAws(
                                "BadRequestException",
                                text,
                                item.location(),
                                "give variables of the same place in all paths one name."));
                parent = (parent.equals("/") ? "" : parent) + "/" + part;
                draft.path(parent, item.location());
            }
        }
        return draft.path(path, item.location());
    }
}
