package dev.gatehouse.internal.assembly;

import dev.gatehouse.internal.environment.functions.InvocationFindings;
import dev.gatehouse.internal.feature.integration.RestIntegration;
import dev.gatehouse.internal.feature.mutualtls.MutualTls;
import dev.gatehouse.internal.feature.validation.Validation;
import dev.gatehouse.internal.permissions.PermissionFindings;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.Enforcement;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.Template;
import java.util.ArrayList;
import java.util.List;

/** What only the features can say of a template before it runs. */
public final class StartChecks {

    private StartChecks() {}

    /** Errors refuse the start, warnings are reported. */
    public static List<Finding> of(Template template) {
        List<Finding> findings = new ArrayList<>();
        for (ApiDefinition api : template.apis()) {
            if (api instanceof RestApi rest) {
                findings.addAll(Validation.findings(rest));
                findings.addAll(RestIntegration.findings(rest));
            }
        }
        findings.addAll(MutualTls.findings(template));
        findings.addAll(InvocationFindings.of(template));
        return findings;
    }

    /** A warning for each route whose function no permission lets API Gateway invoke, unless nobody wants to know. */
    public static List<Finding> permissions(Template template, AssemblyOptions options) {
        return options.permissions() == Enforcement.OFF ? List.of() : PermissionFindings.of(template);
    }
}
