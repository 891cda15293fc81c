package dev.gatehouse.internal.templateimport.build;

import dev.gatehouse.internal.templateimport.Findings;
import dev.gatehouse.internal.templateimport.draft.ApiDraft;
import dev.gatehouse.internal.templateimport.draft.Definition;
import dev.gatehouse.internal.templateimport.draft.Fields;
import dev.gatehouse.internal.templateimport.draft.TemplateDraft;
import dev.gatehouse.internal.templateimport.openapi.OpenApiBody;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Severity;
import java.util.Map;
import java.util.function.Consumer;

/** Refuses an import that AWS's own import would only warn of, where the user asked for that. */
final class FailOnWarnings {

    /** The code of findings that AWS's import reports too. */
    private static final String IMPORT = "BadRequestException";

    private FailOnWarnings() {}

    /** Reads; if it was asked for, each warning of AWS's import is followed by an error. */
    static void read(Runnable reading, boolean asked, Findings findings) {
        int before = findings.count();
        reading.run();
        for (Finding finding : findings.since(before)) {
            if (asked
                    && finding.severity() == Severity.WARNING
                    && finding.code().equals(IMPORT)) {
                findings.add(new Finding(
                        Severity.ERROR,
                        IMPORT,
                        "FailOnWarnings is on, and the import gives a warning: " + finding.message(),
                        finding.awsText(),
                        finding.location(),
                        finding.remedy()));
            }
        }
    }

    /** Reads the definition of an API's resource, if it has one, by the given reader. */
    static void readBody(
            Fields properties,
            ApiDraft api,
            Map<String, String> parameters,
            TemplateDraft draft,
            Consumer<OpenApiBody> reader) {
        new Definition(properties, draft).read(api.origin()).ifPresent(root -> {
            var body = new OpenApiBody(
                    root, properties.element() + ".Body", parameters, draft.request(), draft.findings());
            read(() -> reader.accept(body), properties.isTrue("FailOnWarnings"), draft.findings());
        });
    }
}
