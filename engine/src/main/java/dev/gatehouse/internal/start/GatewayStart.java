package dev.gatehouse.internal.start;

import dev.gatehouse.internal.assembly.AssembledTemplate;
import dev.gatehouse.internal.assembly.StartChecks;
import dev.gatehouse.internal.environment.backends.MissingStandIns;
import dev.gatehouse.internal.environment.functions.FunctionWiring;
import dev.gatehouse.internal.environment.functions.ProvidedFunctions;
import dev.gatehouse.internal.templateimport.ImportResult;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Severity;
import dev.gatehouse.model.Template;
import dev.gatehouse.model.TemplateSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A gateway that has been imported, checked and assembled.
 *
 * @param findings warnings and notes
 * @param unmet what was wired for several gateways and meets nothing in this one
 */
public record GatewayStart(
        AssembledTemplate gateway,
        TestEnvironmentFactory environments,
        List<Finding> findings,
        Map<String, Finding> unmet) {

    public GatewayStart {
        findings = List.copyOf(findings);
        unmet = Map.copyOf(unmet);
    }

    /**
     * Imports and assembles.
     *
     * @throws RefusedStart with all findings if the template can't be run, or something that was wired meets nothing
     */
    public static GatewayStart of(GatewayOptions options) {
        TemplateSource source = options.source()
                .orElseThrow(() -> new IllegalStateException("no template was named."
                        + "\n  to do:       call template(path) or templateText(name, text) before start()."));
        var loader = new TemplateLoader(source, options.imports().withShared(WiredName.parameters(options.shared())));
        ImportResult result = loader.load();
        List<Finding> findings = new ArrayList<>(SettingKeys.unknown());
        findings.addAll(result.findings());
        Optional<Template> imported = result.template();
        Map<WiredName, Finding> unmet =
                new LinkedHashMap<>(new WiringCheck(options, source.name(), imported, loader.asked()).unmet());
        Map<String, Finding> shared = new LinkedHashMap<>();
        unmet.forEach((wire, finding) -> {
            if (options.shared().contains(wire)) {
                shared.put(wire.toString(), finding);
            } else {
                findings.add(finding);
            }
        });
        Template template = imported.filter(it -> !refused(findings))
                .map(it -> options.functions().over(it))
                .map(it -> options.stages().apply(it, new CanaryOverlay(options.imports())))
                .orElseThrow(() -> new RefusedStart(source.name(), findings));
        findings.addAll(StartChecks.of(template));
        findings.addAll(StartChecks.permissions(template, options.assembly()));
        if (refused(findings)) {
            throw new RefusedStart(source.name(), findings);
        }
        return assembled(template, options, findings, shared);
    }

    private static GatewayStart assembled(
            Template template, GatewayOptions options, List<Finding> findings, Map<String, Finding> unmet) {
        AssembledTemplate gateway = AssembledTemplate.assemble(template, options.assembly());
        var wiring = FunctionWiring.of(template, options.functions().wired());
        var provider = options.functions()
                .orElsewhere(ProvidedFunctions.of(options.functions().providers(), classLoader()));
        findings.addAll(ProvidedFunctions.missing(wiring, provider));
        findings.addAll(MissingStandIns.of(template, options.behind()));
        var environments = new TestEnvironmentFactory(options, gateway, wiring, provider, Optional.empty());
        return new GatewayStart(gateway, environments, findings, unmet);
    }

    private static boolean refused(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    private static ClassLoader classLoader() {
        return Optional.ofNullable(Thread.currentThread().getContextClassLoader())
                .orElse(GatewayStart.class.getClassLoader());
    }
}
