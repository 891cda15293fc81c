package dev.gatehouse.internal.start;

import dev.gatehouse.internal.environment.functions.FunctionWiring;
import dev.gatehouse.internal.misuse.DidYouMean;
import dev.gatehouse.internal.misuse.Misuse;
import dev.gatehouse.internal.stage.StageVariableNames;
import dev.gatehouse.internal.start.WiredName.Kind;
import dev.gatehouse.internal.templateimport.RequestedValues;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Severity;
import dev.gatehouse.model.Template;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds names that a user wired and that nothing in the template bears.
 *
 * @param template absent if it can't be run
 */
record WiringCheck(GatewayOptions options, String name, Optional<Template> template, RequestedValues asked) {

    private static final Set<String> IMPORT_PARAMETERS = Set.of("basepath", "failonwarnings");

    /** What was wired, and why it meets nothing. */
    Map<WiredName, Finding> unmet() {
        Map<WiredName, Finding> unmet = new LinkedHashMap<>();
        for (WiredName wire : WiredName.of(options)) {
            (template.isPresent() ? met(wire, template.get()) : nearlyMet(wire))
                    .ifPresent(finding -> unmet.put(wire, finding));
        }
        return unmet;
    }

    private Optional<Finding> met(WiredName wire, Template template) {
        return switch (wire.kind()) {
            case PARAMETER ->
                among(wire, asked.parameters(), "is not declared", "write a parameter that the template declares.");
            case VALUE ->
                among(
                        wire,
                        asked.values(),
                        "is used nowhere in the template",
                        "write the name of a value that the template uses.");
            case WAIVER ->
                among(wire, asked.waivers(), "waives nothing", "remove it, or name a property that is not simulated.");
            case IMPORT_PARAMETER ->
                openApi(wire, Severity.ERROR)
                        .or(() -> among(
                                new WiredName(wire.kind(), wire.name().toLowerCase(Locale.ROOT)),
                                IMPORT_PARAMETERS,
                                "has no effect",
                                "leave it out."));
            case OPENAPI_STAGE, OPENAPI_PROTOCOL -> openApi(wire, Severity.WARNING);
            case STAGE_VARIABLE -> variable(wire, template);
            case FUNCTION -> function(wire, template);
            case ENVIRONMENT ->
                FunctionWiring.of(template, Map.of()).knows(wire.name())
                        ? Optional.empty()
                        : Optional.of(finding(
                                wire,
                                "names no function of the template",
                                functions(template),
                                "write \"Function.NAME=value\" with one of these."));
            case CANARY -> Optional.empty();
        };
    }

    private Optional<Finding> openApi(WiredName wire, Severity severity) {
        return asked.onlyOpenApi().get()
                ? Optional.empty()
                : Optional.of(finding(
                        severity,
                        Misuse.of(wire
                                + " applies to plain OpenAPI files only, and this is a SAM or CloudFormation template"),
                        "leave it out."));
    }

    /** Where the import was refused, something misspelt may be the reason; the rest is not known yet. */
    private Optional<Finding> nearlyMet(WiredName wire) {
        return wire.kind() == Kind.VALUE
                        && DidYouMean.nearest(wire.name(), asked.values()).isPresent()
                ? among(
                        wire,
                        asked.values(),
                        "is used nowhere in the template",
                        "write the name of a value that the template uses.")
                : Optional.empty();
    }

    private Optional<Finding> among(WiredName wire, Set<String> known, String why, String remedy) {
        return known.contains(wire.name()) ? Optional.empty() : Optional.of(finding(wire, why, known, remedy));
    }

    private Optional<Finding> function(WiredName wire, Template template) {
        var wiring = FunctionWiring.of(template, Map.of());
        int colon = wire.name().indexOf(':');
        String function = colon < 0 ? wire.name() : wire.name().substring(0, colon);
        if (!wiring.knows(function)) {
            return wiring.isOpen()
                            && DidYouMean.nearest(function, functions(template)).isEmpty()
                    ? Optional.empty()
                    : Optional.of(finding(
                            wire,
                            "is neither defined nor called by the template",
                            functions(template),
                            "write one of these."));
        }
        if (colon < 0 || wiring.knowsAlias(function, wire.name().substring(colon + 1))) {
            return Optional.empty();
        }
        return Optional.of(finding(
                wire,
                "has an alias that the template neither defines nor calls",
                wiring.aliases(function).stream()
                        .map(alias -> function + ":" + alias)
                        .toList(),
                "write one of these, or leave the alias out."));
    }

    private static List<String> functions(Template template) {
        return FunctionWiring.of(template, Map.of()).names();
    }

    private Optional<Finding> variable(WiredName wire, Template template) {
        return StageVariableNames.of(template)
                .misuse(wire.name())
                .map(misuse ->
                        finding(Severity.ERROR, misuse, "write one of these, or set it under the stage's Variables."));
    }

    private Finding finding(WiredName wire, String why, Collection<String> known, String remedy) {
        return finding(Severity.ERROR, Misuse.of(wire + " " + why).known(wire.name(), known), remedy);
    }

    private Finding finding(Severity severity, Misuse misuse, String remedy) {
        return new Finding(severity, "MeetsNothing", misuse.text(), "", new Location(name, 0, 0, ""), remedy);
    }
}
