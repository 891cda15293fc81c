package dev.gatehouse.lambda.internal.variables;

import dev.gatehouse.lambda.internal.life.HandlerSource;
import dev.gatehouse.lambda.internal.life.RefusedInvocationException;
import java.util.Optional;

/** The environment of this JVM, and whether its reads come to us yet. */
final class JvmEnvironment {

    /** Puts the hook into the JVM. */
    @FunctionalInterface
    interface Installer {
        void install(EnvironmentReads switchboard) throws HookException;
    }

    // the JVM has one environment, so there is one of this, whoever runs functions in it
    private static final JvmEnvironment PRESENT = new JvmEnvironment(HookInstaller::install);

    private final Installer installer;
    private final EnvironmentReads switchboard = new EnvironmentReads();
    private Optional<HookException> failure = Optional.empty();
    private boolean installed;

    JvmEnvironment(Installer installer) {
        this.installer = installer;
    }

    static JvmEnvironment present() {
        return PRESENT;
    }

    EnvironmentReads switchboard() {
        return switchboard;
    }

    /**
     * Has reads come to us, if the function has variables or may read any: that costs about a second, once.
     *
     * @throws RefusedInvocationException if the function has variables of its own and the JVM lets no agent in
     */
    void install(FunctionVariables variables, HandlerSource source) {
        boolean hasOwn = !variables.chosen().isEmpty();
        if (hasOwn || source.use().readsEnvironment()) {
            Optional<HookException> failed = installOnce();
            if (hasOwn && failed.isPresent()) {
                throw new RefusedInvocationException(VariableMessages.noAgent(variables.function(), failed.get()));
            }
        }
    }

    private synchronized Optional<HookException> installOnce() {
        if (!installed && failure.isEmpty()) {
            try {
                installer.install(switchboard);
                installed = true;
            } catch (HookException e) {
                failure = Optional.of(e);
            }
        }
        return failure;
    }
}
