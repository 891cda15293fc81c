package dev.gatehouse.internal.feature.integration.httpapi;

import dev.gatehouse.internal.expression.StageVariableText;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the function out of an integration's URI: an invocation ARN or the function's own. */
final class FunctionUri {

    private static final Pattern INVOCATION = Pattern.compile(".*/functions/(.+?)/invocations");

    private FunctionUri() {}

    static String arn(String uri, Map<String, String> stageVariables) {
        String text = StageVariableText.fill(uri, stageVariables).text();
        Matcher invocation = INVOCATION.matcher(text);
        return invocation.matches() ? invocation.group(1) : text;
    }

    static String name(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }
}
