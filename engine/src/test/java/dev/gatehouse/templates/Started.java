package dev.gatehouse.templates;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.ApiGatewayBuilder;
import dev.gatehouse.TemplateException;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Severity;
import java.util.List;

/** What came of an attempt to start a template. */
record Started(boolean runs, List<Finding> findings) {

    static Started of(String template) {
        return of(ApiGateway.builder().templateText("template.yaml", template));
    }

    static Started of(ApiGatewayBuilder builder) {
        try (ApiGateway gateway = builder.start()) {
            return new Started(true, gateway.findings());
        } catch (TemplateException e) {
            return new Started(false, e.findings());
        }
    }

    List<String> errors() {
        return stories(Severity.ERROR);
    }

    List<String> warnings() {
        return stories(Severity.WARNING);
    }

    List<String> notes() {
        return stories(Severity.INFO);
    }

    private List<String> stories(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .map(Finding::story)
                .toList();
    }
}
