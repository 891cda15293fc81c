package dev.gatehouse.internal.environment.functions;

/**
 * A function as callers name it.
 *
 * @param name name or logical id
 * @param qualifier alias or version; empty for none
 */
record FunctionName(String name, String qualifier) {

    private static final String FUNCTION = "function:";

    /** Reads a name, {@code name:qualifier}, a whole or partial ARN, or the URI of an integration. */
    static FunctionName parse(String text) {
        String arn = text;
        int path = arn.indexOf("/functions/");
        if (path >= 0) {
            arn = arn.substring(path + "/functions/".length());
            int invocations = arn.lastIndexOf('/');
            arn = invocations < 0 ? arn : arn.substring(0, invocations);
        }
        int function = arn.indexOf(FUNCTION);
        String name = function < 0 ? arn : arn.substring(function + FUNCTION.length());
        int colon = name.indexOf(':');
        return colon < 0
                ? new FunctionName(name, "")
                : new FunctionName(name.substring(0, colon), name.substring(colon + 1));
    }

    /** The name that is wired for one alias only. */
    String qualified() {
        return qualifier.isEmpty() ? name : name + ":" + qualifier;
    }
}
