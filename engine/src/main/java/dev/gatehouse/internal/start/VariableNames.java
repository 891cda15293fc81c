package dev.gatehouse.internal.start;

import dev.gatehouse.internal.misuse.ArgumentChecks;
import dev.gatehouse.internal.misuse.Misuse;
import java.util.regex.Pattern;

/**
 * What environment variables of functions may be called.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Lambda environment variables (read
 *     2026-11-22)</a>
 */
final class VariableNames {

    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w+");

    private VariableNames() {}

    /** A name that Lambda takes. */
    static String check(String function, String name) {
        String example = "environment(\"" + function + "\", \"STAGE\", \"test\")";
        if (!NAME.matcher(ArgumentChecks.text(name, "the variable's name", example))
                .matches()) {
            throw Misuse.of("\"" + name + "\" can't be the name of an environment variable")
                    .toDo("use a letter and then at least one letter, digit or _.");
        }
        return name;
    }
}
