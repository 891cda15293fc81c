package dev.gatehouse.internal.feature.integration.backend;

import dev.gatehouse.internal.expression.StageVariableText;
import dev.gatehouse.internal.feature.integration.mapping.IntegrationRefusals;
import dev.gatehouse.internal.feature.integration.mapping.Result;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.UnresolvedValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The URI of an integration, as the template writes it.
 *
 * @param text may hold stage variables, then path variables like {@code {id}}
 */
public record IntegrationUri(String text, Location location) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]+)}");

    /** Whether it is the same for all calls. */
    public boolean isFixed() {
        return text.indexOf('$') < 0
                && text.indexOf('{') < 0
                && UnresolvedValue.in(text).isEmpty();
    }

    /** The URI with the stage's variables; a call can't be sent where one is missing. */
    public Result<String> in(AuthorizedCall call) {
        var refusals = new IntegrationRefusals(location);
        var unresolved = UnresolvedValue.in(text);
        if (unresolved.isPresent()) {
            return Result.refused(refusals.configuration(call, undetermined(unresolved.get(), text)));
        }
        if (text.indexOf('$') < 0) {
            return Result.of(text);
        }
        var filled = StageVariableText.fill(text, call.context().stage().variables());
        Optional<UnresolvedValue> ofStage = UnresolvedValue.in(filled.text());
        if (ofStage.isPresent()) {
            return Result.refused(refusals.configuration(call, undetermined(ofStage.get(), filled.text())));
        }
        return filled.missing().isEmpty()
                ? Result.of(filled.text())
                : Result.refused(refusals.configuration("Invalid endpoint address: the stage "
                        + call.context().stage().name()
                        + " has no variable " + String.join(", ", filled.missing()) + ", which " + text
                        + " needs"));
    }

    /** A text with its path variables replaced; unknown ones stay. */
    public static String filled(String text, UnaryOperator<String> values) {
        return VARIABLE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(values.apply(match.group(1))));
    }

    /** The path variables of a text that have no value. */
    public static List<String> unfilled(String text, Set<String> known) {
        return VARIABLE.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(name -> !known.contains(name))
                .toList();
    }

    private static String undetermined(UnresolvedValue value, String text) {
        return value.refusal("the integration's URI", text);
    }
}
