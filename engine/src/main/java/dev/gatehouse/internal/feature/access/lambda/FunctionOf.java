package dev.gatehouse.internal.feature.access.lambda;

import dev.gatehouse.internal.expression.StageVariableText;
import dev.gatehouse.internal.spine.RoutedCall;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the function that an authorizer's URI names. */
final class FunctionOf {

    private static final Pattern INVOCATION = Pattern.compile(".*/functions/(.+?)/invocations");

    private FunctionOf() {}

    /** The function's ARN, stage variables filled in; empty if the URI names none. */
    static Optional<String> uri(String uri, RoutedCall call) {
        var filled = StageVariableText.fill(uri, call.context().stage().variables());
        if (!filled.missing().isEmpty()) {
            return Optional.empty();
        }
        Matcher invocation = INVOCATION.matcher(filled.text());
        if (invocation.matches()) {
            return Optional.of(invocation.group(1));
        }
        return Optional.of(filled.text()).filter(text -> text.contains(":function:"));
    }
}
