package dev.gatehouse.internal.template;

import dev.gatehouse.internal.template.build.TemplateBuilder;
import dev.gatehouse.internal.template.expand.SamExpander;
import dev.gatehouse.internal.template.read.TemplateReader;
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
                .map(resolved -> SamExpander.expand(resolved, findings))
                .map(expanded -> TemplateBuilder.build(expanded, request, findings));
        return new ImportResult(findings.hasErrors() ? Optional.empty() : template, findings.all());
    }
}
