package dev.gatehouse.internal.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with stage variables filled in, such as a URI with <code>${stageVariables.host}</code>.
 *
 * @param text with an empty text in place of each missing variable
 * @param missing names that the stage does not set, in order; AWS answers such a call with 500
 *     (test_import_with_stage_variables)
 */
public record StageVariableText(String text, List<String> missing) {

    private static final Pattern VARIABLE =
            Pattern.compile("\\$\\{stageVariables(?:\\.([A-Za-z0-9_]+)|\\['([A-Za-z0-9_]+)'])}");

    public StageVariableText {
        missing = List.copyOf(missing);
    }

    /** Fills in the variables of a stage. */
    public static StageVariableText fill(String text, Map<String, String> stageVariables) {
        if (text.indexOf('$') < 0) {
            return new StageVariableText(text, List.of());
        }
        List<String> missing = new ArrayList<>();
        Matcher matcher = VARIABLE.matcher(text);
        String filled = matcher.replaceAll(match -> {
            String name = match.group(1) == null ? match.group(2) : match.group(1);
            String value = stageVariables.get(name);
            if (value == null) {
                missing.add(name);
            }
            return value == null ? "" : Matcher.quoteReplacement(value);
        });
        return new StageVariableText(filled, missing);
    }

    /** The names that a text asks for, in order. */
    public static List<String> namesIn(String text) {
        return fill(text, Map.of()).missing();
    }
}
