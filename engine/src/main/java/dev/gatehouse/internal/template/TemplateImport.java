package dev.gatehouse.internal.template;

import dev.gatehouse.internal.template.build.TemplateBuilder;
import dev.gatehouse.internal.template.deploy.DeploymentCheck;
import dev.gatehouse.internal.template.read.TemplateReader;
import dev.gatehouse.internal.template.resolve.ResolvedTemplate;
import dev.gatehouse.internal.template.resolve.Resolver;
import dev.gatehouse.model.Template;
import java.util.Optional;

/** Imports a template: read, transform and resolve, build, check the deployment. */
public final class TemplateImport {

    private TemplateImport() {}

    /** Imports; every failure of the template is a finding, never an exception. */
    public static ImportResult load(ImportRequest request) {
        var findings = new Findings();
        Optional<Template> template = TemplateReader.read(request.fileName(), request.text(), findings)
                .map(root -> Resolver.resolve(root, request, findings, Checks.ALL))
                .map(resolved -> deployed(resolved, request, findings));
        return new ImportResult(findings.hasErrors() ? Optional.empty() : template, findings.all());
    }

    /** Builds what is resolved, and checks that it can be deployed. */
    static Template deployed(ResolvedTemplate resolved, ImportRequest request, Findings findings) {
        Template built = TemplateBuilder.build(resolved, request, findings);
        DeploymentCheck.check(resolved, built, findings);
        return built;
    }
}
