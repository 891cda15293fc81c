package dev.gatehouse;

import dev.gatehouse.function.FunctionProvider;
import dev.gatehouse.internal.assembly.AssembledTemplate;
import dev.gatehouse.internal.assembly.StartChecks;
import dev.gatehouse.internal.environment.backends.MissingStandIns;
import dev.gatehouse.internal.environment.functions.FunctionWiring;
import dev.gatehouse.internal.environment.functions.ProvidedFunctions;
import dev.gatehouse.internal.template.ImportResult;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Severity;
import dev.gatehouse.model.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Imports and assembles what a builder names. */
record GatewayStart(GatewaySettings settings) {

    ApiGateway start() {
        var loader = new TemplateLoader(settings);
        ImportResult result = loader.load();
        Template template = result.template()
                .map(imported -> settings.stages().apply(imported, new CanaryOverlay(settings)))
                .orElseThrow(() -> new TemplateException(loader.name(), result.findings()));
        List<Finding> findings = new ArrayList<>(result.findings());
        findings.addAll(StartChecks.of(template));
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            throw new TemplateException(loader.name(), findings);
        }
        AssembledTemplate gateway = AssembledTemplate.assemble(template, settings.options());
        var wiring = FunctionWiring.of(template, settings.functions());
        FunctionProvider provider = ProvidedFunctions.of(settings.providers(), classLoader());
        findings.addAll(ProvidedFunctions.missing(wiring, provider));
        findings.addAll(MissingStandIns.of(template, settings.behind()));
        return new ApiGateway(
                gateway, new TestEnvironmentFactory(settings, gateway, wiring, provider, Optional.empty()), findings);
    }

    private static ClassLoader classLoader() {
        return Optional.ofNullable(Thread.currentThread().getContextClassLoader())
                .orElse(GatewayStart.class.getClassLoader());
    }
}
