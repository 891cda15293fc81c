package dev.gatehouse.internal.start;

import dev.gatehouse.internal.environment.functions.FunctionWiring;
import dev.gatehouse.internal.misuse.DidYouMean;
import dev.gatehouse.internal.start.Wire.Kind;
import dev.gatehouse.internal.template.Asked;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Severity;
import dev.gatehouse.model.StageDefinition;
import dev.gatehouse.model.Template;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds names that a user wired and that nothing in the template bears.
 *
 * @param template absent if it can't be run
 */
record WiringCheck(GatewayOptions options, String name, Optional<Template> template, Asked asked) {

    private static final Set<String> IMPORT_PARAMETERS = Set.of("basepath", "failonwarnings");
    private static final Pattern STAGE_VARIABLE =
            Pattern.compile("stageVariables(?:\\.get\\(['\"]|\\[['\"]|\\.)(\\w+)");

    /** What was wired, and why it meets nothing. */
    Map<Wire, Finding> unmet() {
        Map<Wire, Finding> unmet = new LinkedHashMap<>();
        for (Wire wire : Wire.of(options)) {
            (template.isPresent() ? met(wire, template.get()) : nearlyMet(wire))
                    .ifPresent(finding -> unmet.put(wire, finding));
        }
        return unmet;
    }

    private Optional<Finding> met(Wire wire, Template template) {
        return switch (wire.kind()) {
            case PARAMETER ->
                among(wire, asked.parameters(), "is not declared", "write a parameter that the template declares.");
            case VALUE -> among(wire, asked.values(), "is asked for nowhere", "write the name of what is asked for.");
            case WAIVER ->
                among(wire, asked.waivers(), "waives nothing", "leave it out, or name what is not simulated.");
            case IMPORT_PARAMETER ->
                among(
                        new Wire(wire.kind(), wire.name().toLowerCase(Locale.ROOT)),
                        IMPORT_PARAMETERS,
                        "is none that has an effect",
                        "leave it out.");
            case STAGE_VARIABLE -> variable(wire, template);
            case FUNCTION -> function(wire, template);
            case ENVIRONMENT ->
                FunctionWiring.of(template, Map.of()).knows(wire.name())
                        ? Optional.empty()
                        : Optional.of(finding(
                                wire,
                                "is for no function of the template",
                                functions(template),
                                "write \"Function.NAME=value\" with one of these."));
            case CANARY -> Optional.empty();
        };
    }

    /** Where the import was refused, something misspelt may be the reason; the rest is not known yet. */
    private Optional<Finding> nearlyMet(Wire wire) {
        return wire.kind() == Kind.VALUE
                        && DidYouMean.nearest(wire.name(), asked.values()).isPresent()
                ? among(wire, asked.values(), "is asked for nowhere", "write the name of what is asked for.")
                : Optional.empty();
    }

    private Optional<Finding> among(Wire wire, Set<String> known, String why, String remedy) {
        return known.contains(wire.name()) ? Optional.empty() : Optional.of(finding(wire, why, known, remedy));
    }

    private Optional<Finding> function(Wire wire, Template template) {
        var wiring = FunctionWiring.of(template, Map.of());
        int colon = wire.name().indexOf(':');
        String function = colon < 0 ? wire.name() : wire.name().substring(0, colon);
        if (!wiring.knows(function)) {
            return wiring.isOpen()
                            && DidYouMean.nearest(function, functions(template)).isEmpty()
                    ? Optional.empty()
                    : Optional.of(finding(
                            wire,
                            "is none that the template defines or calls",
                            functions(template),
                            "write one of these."));
        }
        if (colon < 0 || wiring.knowsAlias(function, wire.name().substring(colon + 1))) {
            return Optional.empty();
        }
        return Optional.of(finding(
                wire,
                "has an alias that the template does not define or call",
                wiring.aliases(function).stream()
                        .map(alias -> function + ":" + alias)
                        .toList(),
                "write one of these, or leave the alias out."));
    }

    private static List<String> functions(Template template) {
        return FunctionWiring.of(template, Map.of()).names();
    }

    private Optional<Finding> variable(Wire wire, Template template) {
        Set<String> known = new TreeSet<>();
        for (ApiDefinition api : template.apis()) {
            api.stages().stream()
                    .map(StageDefinition::variables)
                    .map(Map::keySet)
                    .forEach(known::addAll);
        }
        Matcher named = STAGE_VARIABLE.matcher(template.apis().toString());
        while (named.find()) {
            known.add(named.group(1));
        }
        boolean handlersSeeAll = !functions(template).isEmpty()
                && DidYouMean.nearest(wire.name(), known).isEmpty();
        return known.contains(wire.name()) || handlersSeeAll
                ? Optional.empty()
                : Optional.of(finding(
                        wire,
                        "is neither set by a stage nor used by an API",
                        known,
                        "write one of these, or set it under the stage's Variables."));
    }

    private Finding finding(Wire wire, String why, Collection<String> known, String remedy) {
        return new Finding(
                Severity.ERROR,
                "MeetsNothing",
                wire + " " + why + "." + DidYouMean.lines(wire.name(), known),
                "",
                new Location(name, 0, 0, ""),
                remedy);
    }
}
