package dev.gatehouse.internal.template.build;

import dev.gatehouse.internal.template.Findings;
import dev.gatehouse.internal.template.ImportRequest;
import dev.gatehouse.internal.template.build.properties.PropertyCheck;
import dev.gatehouse.internal.template.draft.ResourceReader;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import dev.gatehouse.internal.template.resolve.ResolvedTemplate;
import dev.gatehouse.model.Template;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds definitions from resolved resources and OpenAPI bodies. */
public final class TemplateBuilder {

    private TemplateBuilder() {}

    /** The resource types that are read. */
    public static List<String> resourceTypes() {
        return ResourceReaders.IN_ORDER.stream().map(Map.Entry::getKey).sorted().toList();
    }

    /** The definitions; with errors among the findings they are incomplete. */
    public static Template build(ResolvedTemplate template, ImportRequest request, Findings findings) {
        var draft = new TemplateDraft(template, request, findings);
        if (template.kind() == ResolvedTemplate.Kind.OPENAPI) {
            new PlainOpenApi(draft).read();
        } else {
            resources(draft);
        }
        return draft.finish();
    }

    private static void resources(TemplateDraft draft) {
        var properties = new PropertyCheck(draft.request().waived(), draft.findings());
        Set<String> broken = new HashSet<>();
        for (ResolvedResource resource : draft.template().resources().values()) {
            if (!properties.check(resource)) {
                broken.add(resource.logicalId());
            }
        }
        for (Map.Entry<String, ResourceReader> entry : ResourceReaders.IN_ORDER) {
            draft.template().resources().values().stream()
                    .filter(resource -> resource.type().equals(entry.getKey()))
                    .filter(resource -> !broken.contains(resource.logicalId()))
                    .forEach(resource -> entry.getValue().read(draft.properties(resource), resource, draft));
        }
    }
}
