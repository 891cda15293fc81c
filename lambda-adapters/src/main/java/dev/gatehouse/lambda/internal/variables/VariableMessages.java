package dev.gatehouse.lambda.internal.variables;

import dev.gatehouse.lambda.internal.hook.HookException;
import dev.gatehouse.lambda.internal.variables.StaticReads.Read;
import dev.gatehouse.model.UnresolvedValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells users why an environment variable can't be right in this JVM, and what to do. */
final class VariableMessages {

    private static final String MARGIN = "\n               ";

    private static final String REMEDY =
            "\n  to do:       start the tests' JVM with -XX:+EnableDynamicAgentLoading and without"
                    + MARGIN + "-XX:+DisableAttachMechanism, or with -javaagent:byte-buddy-agent.jar"
                    + MARGIN + "(in Maven: <argLine> of maven-surefire-plugin; in Gradle: test { jvmArgs(…) }).";

    private VariableMessages() {}

    static String noAgent(String function, HookException cause) {
        return "the function \"" + function
                + "\" has environment variables, and this JVM does not allow System.getenv to be"
                + " changed."
                + "\n  because:     " + cause.getMessage()
                + REMEDY;
    }

    static String noExit(String function, HookException cause) {
        return "the function \"" + function
                + "\" may call System.exit or Runtime.halt, which will end the tests: this JVM"
                + " does not let them be changed."
                + "\n  because:     " + cause.getMessage()
                + REMEDY;
    }

    static String noSockets(String function, HookException cause) {
        return "the function \"" + function
                + "\" may open sockets, which will then reach the internet: this JVM does not let"
                + " them be changed."
                + "\n  because:     " + cause.getMessage()
                + REMEDY;
    }

    static String uncaught(String function) {
        return "the function \"" + function
                + "\" uses software.amazon.awssdk.crt directly: native code opens its connections, which"
                + " are not caught and may reach the internet."
                + "\n  to do:       use an address on loopback for that client in tests, or use another client.";
    }

    static String unresolved(VariableScope scope, String name, UnresolvedValue value) {
        return "the function \"" + scope.variables().function() + "\" read its environment variable " + name
                + ", whose value the template does not determine."
                + "\n  unresolved:  " + value.what()
                + "\n  to do:       set the value with values = … or environment = \""
                + scope.variables().function() + "." + name + "=…\".";
    }

    static String kept(VariableScope scope, Read read, Optional<String> needed) {
        String reader = read.function().isEmpty() ? "the test" : "the function \"" + read.function() + "\"";
        return "the function \"" + scope.variables().function() + "\" can't have its environment variable "
                + read.name()
                + ": " + read.type().getName() + " has read it in a static initializer, once for the whole JVM, while "
                + reader + " ran."
                + "\n  kept there:  " + shown(read.value())
                + "\n  needed now:  " + shown(needed)
                + "\n  to do:       isolation = CLASS_LOADER gives each function its own static fields;"
                + MARGIN + "or have the class read the variable in its constructor.";
    }

    static String foreign(
            String name, Thread thread, List<VariableScope> scopes, Function<VariableScope, Optional<String>> seen) {
        String values = scopes.stream()
                .map(it -> shown(seen.apply(it)) + " in " + it.variables().function())
                .distinct()
                .sorted()
                .collect(Collectors.joining(MARGIN));
        return "the thread \"" + thread.getName() + "\" read the environment variable " + name
                + ", and Gatehouse can't tell for which function it works."
                + "\n  it would be:  " + values
                + "\n  to do:       read the variable on the handler's own thread, or on one that the handler starts;"
                + MARGIN + "or don't run these tests in parallel.";
    }

    private static String shown(Optional<String> value) {
        return value.map(it -> '"' + it + '"').orElse("(not set)");
    }
}
