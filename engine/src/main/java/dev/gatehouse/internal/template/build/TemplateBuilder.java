package dev.gatehouse.internal.template.build;

import dev.gatehouse.internal.template.Findings;
import dev.gatehouse.internal.template.ImportRequest;
import dev.gatehouse.internal.template.resolve.ResolvedTemplate;
import dev.gatehouse.model.Template;
import java.util.List;

/** Builds definitions from resolved resources and OpenAPI bodies. */
public final class TemplateBuilder {

    private TemplateBuilder() {}

    /** The definitions; with errors among the findings they are incomplete. */
    public static Template build(ResolvedTemplate template, ImportRequest request, Findings findings) {
        return new Template(
                template.fileName(),
                template.account(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                findings.all(),
                template.removedByCondition());
    }
}
