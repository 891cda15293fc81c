package dev.gatehouse.internal.template;

import dev.gatehouse.internal.template.build.TemplateBuilder;
import dev.gatehouse.internal.template.expand.SamExpander;
import dev.gatehouse.internal.template.read.TemplateReader;
import dev.gatehouse.internal.template.resolve.NestedStack;
import dev.gatehouse.internal.template.resolve.ResolvedTemplate;
import dev.gatehouse.internal.template.resolve.Resolver;
import dev.gatehouse.model.Template;
import java.util.Optional;

/** Imports a template: read, resolve, expand, build. */
public final class TemplateImport {

    private TemplateImport() {}

    /** Imports; every failure of the template is a finding, never an exception. */
    public static ImportResult load(ImportRequest request) {
        var findings = new Findings();
        Optional<Template> template = TemplateReader.read(request.fileName(), request.text(), findings)
                .map(root -> Resolver.resolve(root, request, findings))
                .map(resolved -> expanded(resolved, findings))
                .map(expanded -> TemplateBuilder.build(expanded, request, findings));
        return new ImportResult(findings.hasErrors() ? Optional.empty() : template, findings.all());
    }

    /** Nested stacks are expanded on their own and then built together: their resources may belong to one API. */
    static ResolvedTemplate expanded(ResolvedTemplate resolved, Findings findings) {
        ResolvedTemplate whole = SamExpander.expand(resolved, findings);
        for (NestedStack stack : resolved.nested()) {
            whole = whole.with(expanded(stack.template(), findings));
        }
        return whole;
    }
}
