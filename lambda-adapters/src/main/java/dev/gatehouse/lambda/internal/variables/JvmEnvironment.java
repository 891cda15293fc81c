package dev.gatehouse.lambda.internal.variables;

import dev.gatehouse.lambda.internal.classpath.ClassNeed;
import dev.gatehouse.lambda.internal.classpath.ClassUse;
import dev.gatehouse.lambda.internal.hook.HookAnswers;
import dev.gatehouse.lambda.internal.hook.HookException;
import dev.gatehouse.lambda.internal.hook.HookPart;
import dev.gatehouse.lambda.internal.hook.JvmChanges;
import dev.gatehouse.lambda.internal.hook.JvmHook;
import dev.gatehouse.lambda.internal.hook.connection.ConnectionHook;
import dev.gatehouse.lambda.internal.life.HandlerSource;
import dev.gatehouse.lambda.internal.life.RefusedInvocationException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The environment of this JVM, and whether its reads come to us yet. */
final class JvmEnvironment implements HookAnswers {

    // the JVM has one environment, so there is one of this, whoever runs functions in it
    private static final JvmEnvironment PRESENT = new JvmEnvironment();

    private final JvmChanges hook;
    private final EnvironmentReads switchboard = new EnvironmentReads();
    private final ConnectionHook connections = new ConnectionHook();
    private final Set<String> warned = ConcurrentHashMap.newKeySet();
    private final Set<HandlerSource> hooked =
            Collections.newSetFromMap(Collections.synchronizedMap(new WeakHashMap<>()));

    JvmEnvironment(JvmChanges hook) {
        this.hook = hook;
    }

    private JvmEnvironment() {
        this.hook = new JvmHook(this, switchboard::ofJvm);
    }

    static JvmEnvironment present() {
        return PRESENT;
    }

    EnvironmentReads switchboard() {
        return switchboard;
    }

    /**
     * Has reads come to us, if the function has variables or may read any, or if that costs nothing.
     *
     * @throws RefusedInvocationException if the function has variables of its own and the JVM lets no agent in
     */
    void install(FunctionVariables variables, HandlerSource source) {
        boolean hasOwn = !variables.chosen().isEmpty();
        ClassUse use = source.use();
        if (hook.isQuick() || hasOwn || use.readsEnvironment() || use.needs().contains(ClassNeed.LIBRARY)) {
            Optional<HookException> failed = hook.environment();
            if (hasOwn && failed.isPresent()) {
                throw new RefusedInvocationException(VariableMessages.noAgent(variables.function(), failed.get()));
            }
        }
    }

    /** Has everything else come to us that the function's classes use, the first time that it is asked for them. */
    void installOther(FunctionVariables variables, HandlerSource source) {
        if (hooked.add(source)) {
            installOther(variables, source.use(), source.loader());
        }
    }

    private void installOther(FunctionVariables variables, ClassUse use, ClassLoader loader) {
        if (use.needs().contains(ClassNeed.PROCESS)) {
            change(List.of(HookPart.PROCESS), loader);
        }
        if (use.needs().contains(ClassNeed.EXIT)) {
            change(List.of(HookPart.EXIT), loader)
                    .ifPresent(failed -> warn(VariableMessages.noExit(variables.function(), failed)));
        }
        if (use.needs().contains(ClassNeed.NATIVE)) {
            warn(VariableMessages.uncaught(variables.function()));
        }
        connections.install();
        change(partsOf(use, loader), loader)
                .ifPresent(failed -> warn(VariableMessages.noSockets(variables.function(), failed)));
    }

    private static List<HookPart> partsOf(ClassUse use, ClassLoader loader) {
        List<HookPart> parts = new ArrayList<>();
        boolean channels = use.opensChannels(loader);
        if (channels || use.opensSockets(loader)) {
            parts.addAll(List.of(HookPart.LOOKUP, HookPart.CONNECT));
        }
        if (channels) {
            parts.addAll(List.of(HookPart.CHANNEL, HookPart.NETTY, HookPart.REACTOR));
        }
        return parts;
    }

    /** Changes these parts, as far as that is possible; tells why one is not. */
    private Optional<HookException> change(List<HookPart> parts, ClassLoader loader) {
        return parts.stream().flatMap(part -> hook.change(part, loader).stream()).toList().stream()
                .findFirst();
    }

    private void warn(String message) {
        if (warned.add(message)) {
            System.getLogger("dev.gatehouse").log(System.Logger.Level.WARNING, message);
        }
    }

    @Override
    public @Nullable String value(String name) {
        return switchboard.value(name);
    }

    @Override
    public Map<String, String> all() {
        return switchboard.all();
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable Object ask(HookPart part, @Nullable Object subject) {
        return switch (part) {
            case PROCESS -> switchboard.child((Map<String, String>) subject);
            case EXIT -> exit((Integer) subject);
            case CONNECT, CHANNEL, NETTY, REACTOR, LOOKUP -> connections.ask(part, subject);
        };
    }

    // threads that outlive their instance must not end the JVM of the tests either
    private @Nullable Object exit(@Nullable Integer status) {
        Optional<VariableScope> scope = switchboard.past();
        if (scope.isPresent() && status != null) {
            scope.get().exited(status);
            throw new ExitError(scope.get().name(), status);
        }
        return null;
    }
}
