package dev.gatehouse.internal.template.openapi;

import dev.gatehouse.internal.template.Findings;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Severity;

/** Refuses an import that AWS's own import would only warn of, where the user asked for that. */
public final class FailOnWarnings {

    /** The code of findings that AWS's import reports too. */
    private static final String IMPORT = "BadRequestException";

    private final Findings findings;
    private final int before;

    /** Begins to look at what an import finds from now on. */
    public FailOnWarnings(Findings findings) {
        this.findings = findings;
        this.before = findings.count();
    }

    /** Adds an error for each warning of AWS's import since the beginning. */
    public void refuse() {
        for (Finding finding : findings.since(before)) {
            if (finding.severity() == Severity.WARNING && finding.code().equals(IMPORT)) {
                findings.add(new Finding(
                        Severity.ERROR,
                        IMPORT,
                        "FailOnWarnings is on, and the import warns: " + finding.message(),
                        finding.awsText(),
                        finding.location(),
                        finding.remedy()));
            }
        }
    }
}
