package dev.gatehouse.internal.template;

import dev.gatehouse.internal.template.build.TemplateBuilder;
import dev.gatehouse.internal.template.deploy.DeploymentCheck;
import dev.gatehouse.internal.template.read.TemplateReader;
import dev.gatehouse.internal.template.resolve.ResolvedTemplate;
import dev.gatehouse.internal.template.resolve.Resolver;
import dev.gatehouse.model.Severity;
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
                .filter(resolved -> !isMalformed(findings))
                .map(resolved -> deployed(resolved, request, findings));
        return new ImportResult(findings.hasErrors() ? Optional.empty() : template, findings.all());
    }

    /** CloudFormation looks at no property of a template whose format is wrong: what would be said of them is noise. */
    private static boolean isMalformed(Findings findings) {
        return findings.all().stream()
                .anyMatch(finding -> finding.severity() == Severity.ERROR
                        && (finding.message().startsWith("Template format error: [/Resources/")
                                || finding.message().startsWith("Invalid template ")
                                || finding.message().contains("'null' values are not allowed")));
    }

    /** Builds what is resolved, and checks that it can be deployed. */
    static Template deployed(ResolvedTemplate resolved, ImportRequest request, Findings findings) {
        Template built = TemplateBuilder.build(resolved, request, findings);
        DeploymentCheck.check(resolved, built, findings);
        return built;
    }
}
