package dev.gatehouse.internal.templateimport.draft;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Placeholders that another tool was to fill in: {@code ${pets_arn}}, {@code {{ x }}}, {@code <%= x %>}. */
final class Placeholders {

    private static final Pattern LEFT =
            Pattern.compile("\\$\\{(?!stageVariables\\.)[^}]*}|\\{\\{.*?}}|<%.*?%>|#\\{[^}]*}");

    private Placeholders() {}

    /** The first one in a text. */
    static Optional<String> in(String text) {
        Matcher left = LEFT.matcher(text);
        return left.find() ? Optional.of(left.group()) : Optional.empty();
    }

    /** What to do about a text: fill in the placeholder that it holds, else that. */
    static String remedy(String text, String otherwise) {
        return in(text).map(left -> "\"" + left
                        + "\" is a placeholder that nothing filled in: in CloudFormation it needs"
                        + " Fn::Sub, a placeholder of another tool has to be filled in before. Then " + otherwise)
                .orElse(otherwise);
    }
}
