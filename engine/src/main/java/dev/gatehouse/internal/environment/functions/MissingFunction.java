package dev.gatehouse.internal.environment.functions;

import dev.gatehouse.internal.misuse.DidYouMean;
import dev.gatehouse.model.FunctionDefinition;
import java.util.List;

/** Says why a function can't run, where it is written and how to wire it. */
final class MissingFunction {

    private static final String MARGIN = "\n               ";

    private MissingFunction() {}

    /** A function of the template without code. */
    static String code(FunctionDefinition definition, String why) {
        return definition.location() + ": " + summary(definition, why) + "\n  to do:       "
                + remedy(definition.logicalId()).replace("\n", MARGIN);
    }

    /** The same without its place and remedy. */
    static String summary(FunctionDefinition definition, String why) {
        return "the function \"" + definition.logicalId() + "\" has no code that can run here." + "\n  because:     "
                + why.replace("\n", MARGIN);
    }

    /** An alias that the template does not give to the function. */
    static String alias(FunctionDefinition definition, String alias) {
        return definition.location() + ": the function \"" + definition.logicalId() + "\" has no alias \"" + alias
                + "\"."
                + "\n  known here:  " + list(List.copyOf(definition.aliases().keySet()))
                + "\n  to do:       call one of these, add the alias to the template, or"
                + MARGIN + remedy(definition.logicalId() + ":" + alias).replace("\n", MARGIN);
    }

    /** A name that no function bears. */
    static String name(String name, String arn, List<String> known) {
        return "the function \"" + name + "\" (" + arn + ") has no code: the template does not define it."
                + "\n  known here:  " + list(known)
                + "\n  to do:       " + remedy(name).replace("\n", MARGIN);
    }

    /** A name that a test has mistaken. */
    static String unknown(String name, List<String> known) {
        return "there is no function \"" + name + "\"." + DidYouMean.lines(name, known)
                + "\n  to do:       write one of these.";
    }

    /** How to wire it, in lines without a margin. */
    static String remedy(String name) {
        return "let Handler name a class on the test's class path, or wire the function with\n"
                + "@LambdaFunction(\"" + name + "\") on a class or field, ApiGateway.builder().function(\"" + name
                + "\", …),\n" + "or lambdas.function(\"" + name + "\").answers(…).";
    }

    private static String list(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
