package dev.gatehouse;

import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Severity;
import java.util.List;
import java.util.stream.Collectors;

/** A template can't be run; the message lists every finding with its place and remedy. */
public final class TemplateException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Finding> findings;

    /**
     * Collects the findings that stop the start.
     *
     * @param fileName of the template
     * @param findings errors, warnings and notes of the import
     */
    public TemplateException(String fileName, List<Finding> findings) {
        super(message(fileName, findings));
        this.findings = List.copyOf(findings);
    }

    /** {@return all findings, warnings included} */
    public List<Finding> findings() {
        return findings;
    }

    private static String message(String fileName, List<Finding> findings) {
        List<Finding> errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        String head = fileName + " can't be run: " + errors.size() + (errors.size() == 1 ? " error" : " errors");
        return errors.stream().map(Finding::story).collect(Collectors.joining("\n", head + "\n", ""));
    }
}
