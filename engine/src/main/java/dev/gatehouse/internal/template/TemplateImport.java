package dev.gatehouse.internal.template;

import dev.gatehouse.internal.template.build.TemplateBuilder;
import dev.gatehouse.internal.template.deploy.DeploymentCheck;
import dev.gatehouse.internal.template.draft.SamGuards;
import dev.gatehouse.internal.template.expand.SamExpander;
import dev.gatehouse.internal.template.read.TemplateReader;
import dev.gatehouse.internal.template.resolve.NestedStack;
import dev.gatehouse.internal.template.resolve.ResolvedTemplate;
import dev.gatehouse.internal.template.resolve.Resolver;
import dev.gatehouse.model.Template;
import java.util.Optional;

/** Imports a template: read, resolve, expand, build, check the deployment. */
public final class TemplateImport {

    private TemplateImport() {}

    /** Imports; every failure of the template is a finding, never an exception. */
    public static ImportResult load(ImportRequest request) {
        var findings = new Findings();
        Optional<Template> template = TemplateReader.read(request.fileName(), request.text(), findings)
                .map(root -> Resolver.resolve(root, request, findings))
                .map(resolved -> expanded(resolved, findings))
                .map(expanded -> deployed(expanded, request, findings));
        return new ImportResult(findings.hasErrors() ? Optional.empty() : template, findings.all());
    }

    /** Builds what is resolved, and checks that it can be deployed. */
    static Template deployed(ResolvedTemplate resolved, ImportRequest request, Findings findings) {
        Template built = TemplateBuilder.build(resolved, request, findings);
        DeploymentCheck.check(resolved, built, findings);
        return built;
    }

    /** Nested stacks are expanded on their own and then built together: their resources may belong to one API. */
    static ResolvedTemplate expanded(ResolvedTemplate resolved, Findings findings) {
        SamGuards.check(resolved, findings);
        ResolvedTemplate whole = SamExpander.expand(resolved, findings);
        for (NestedStack stack : resolved.nested()) {
            whole = whole.with(expanded(stack.template(), findings));
        }
        return whole;
    }
}
