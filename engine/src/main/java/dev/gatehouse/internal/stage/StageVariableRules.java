package dev.gatehouse.internal.stage;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stage variables may hold.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/aws-api-gateway-stage-variables-reference.html">
 *     Stage variables reference (read 2026-11-22)</a>
 */
public final class StageVariableRules {

    /** How many variables a stage may have. */
    public static final int MOST = 100;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,64}");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9\\-._~:/?#&=,]{1,512}");

    private StageVariableRules() {}

    public static boolean allowName(String name) {
        return NAME.matcher(name).matches();
    }

    public static boolean allowValue(String value) {
        return VALUE.matcher(value).matches();
    }

    /** What AWS would refuse a variable for; empty if it takes it. */
    public static Optional<String> problem(String name, String value) {
        return allowName(name) && allowValue(value)
                ? Optional.empty()
                : Optional.of("the stage variable " + name + " is \"" + value + "\"." + "\n  to do:       " + advice());
    }

    /**
     * Refuses a variable that AWS would refuse.
     *
     * @throws IllegalArgumentException if AWS would
     */
    public static void check(String name, String value) {
        problem(name, value).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
    }

    /** What to write instead. */
    public static String advice() {
        return "names hold 1 to 64 letters, digits and _, values 1 to 512 letters, digits and -._~:/?#&=,";
    }
}
