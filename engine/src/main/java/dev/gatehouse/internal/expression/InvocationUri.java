package dev.gatehouse.internal.expression;

import java.util.Map;

/** URIs by which integrations and authorizers name a function: an invocation ARN or the function's own. */
public final class InvocationUri {

    private static final String BEFORE = "/functions/";
    private static final String AFTER = "/invocations";

    private InvocationUri() {}

    /** The ARN of the function that a URI invokes, else the whole URI. */
    public static String function(String uri) {
        int end = uri.length() - AFTER.length();
        int start = uri.endsWith(AFTER) ? uri.lastIndexOf(BEFORE, end - BEFORE.length() - 1) : -1;
        return start < 0 ? uri : uri.substring(start + BEFORE.length(), end);
    }

    /** The same with the variables of a stage filled in. */
    public static String function(String uri, Map<String, String> stageVariables) {
        return function(StageVariableText.fill(uri, stageVariables).text());
    }
}
