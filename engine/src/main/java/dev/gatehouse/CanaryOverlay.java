package dev.gatehouse;

import dev.gatehouse.internal.assembly.StartChecks;
import dev.gatehouse.internal.template.ImportResult;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Severity;
import dev.gatehouse.model.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Imports what canaries serve, with the parameters and values of the stage's own template.
 *
 * @param settings of the gateway
 */
record CanaryOverlay(GatewaySettings settings) {

    /**
     * The template of a canary; empty if it serves what the stage serves.
     *
     * @throws TemplateException with all findings if it can't be run
     */
    Optional<Template> load(CanaryDeployment canary) {
        return canary.template().map(source -> {
            ImportResult result = new TemplateLoader(settings.of(source)).load();
            List<Finding> findings = new ArrayList<>(result.findings());
            result.template().map(StartChecks::of).ifPresent(findings::addAll);
            boolean refused = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
            return result.template()
                    .filter(template -> !refused)
                    .orElseThrow(() -> new TemplateException(source.name(), findings));
        });
    }
}
