package dev.gatehouse.internal.templateimport;

import dev.gatehouse.internal.templateimport.build.DeploymentCheck;
import dev.gatehouse.internal.templateimport.build.TemplateBuilder;
import dev.gatehouse.internal.templateimport.read.TemplateReader;
import dev.gatehouse.internal.templateimport.resolve.ResolvedTemplate;
import dev.gatehouse.internal.templateimport.resolve.Resolver;
import dev.gatehouse.model.Severity;
import dev.gatehouse.model.Template;
import java.util.Optional;

/** Imports a template: read, transform and resolve, build, check the deployment. */
public final class TemplateImport {

    private TemplateImport() {}

    /** Imports; every failure of the template is a finding, never an exception. */
    public static ImportResult load(ImportRequest request) {
        return RememberedImports.OF_THIS_JVM.load(request, Optional.empty(), TemplateImport::imported);
    }

    private static ImportResult imported(ImportRequest request) {
        var findings = new Findings();
        boolean lenient = request.checks() == Checks.OF_TRANSLATOR;
        Optional<Template> template = TemplateReader.read(request.fileName(), request.text(), findings)
                .map(root -> Resolver.resolve(root, request, findings))
                .filter(resolved -> lenient || !isMalformed(findings))
                .map(resolved -> deployed(resolved, request, findings));
        return new ImportResult(template.filter(built -> lenient || !findings.hasErrors()), findings.all());
    }

    /** CloudFormation looks at no property of a template whose format is wrong, or whose parameters lack values. */
    static boolean isMalformed(Findings findings) {
        return findings.all().stream()
                .anyMatch(finding -> finding.severity() == Severity.ERROR
                        && (finding.message().startsWith("Template format error: [/Resources/")
                                || finding.message().startsWith("Invalid template ")
                                || finding.message().contains("'null' values are not allowed")
                                || finding.message().endsWith("] must have values")));
    }

    /** Builds what is resolved, and checks that it can be deployed. */
    static Template deployed(ResolvedTemplate resolved, ImportRequest request, Findings findings) {
        Template built = TemplateBuilder.build(resolved, request, findings);
        if (request.checks() == Checks.ALL) {
            DeploymentCheck.check(resolved, built, findings);
        }
        return built;
    }
}
