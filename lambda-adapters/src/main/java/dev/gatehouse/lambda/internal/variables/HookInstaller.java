package dev.gatehouse.lambda.internal.variables;

import dev.gatehouse.lambda.internal.hook.AllAdvice;
import dev.gatehouse.lambda.internal.hook.ByNameAdvice;
import dev.gatehouse.lambda.internal.hook.ChildAdvice;
import dev.gatehouse.lambda.internal.hook.EnvironmentHook;
import dev.gatehouse.lambda.internal.hook.StartAdvice;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.agent.builder.AgentBuilder.RedefinitionStrategy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.loading.ClassInjector;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * Has {@code System.getenv} ask Gatehouse first.
 *
 * <p>As a transformer that stays, so that tools which redefine the same class later keep it.
 */
final class HookInstaller {

    private static final String ENVIRONMENT = "java.lang.ProcessEnvironment";

    private HookInstaller() {}

    /**
     * Installs it.
     *
     * @throws HookException if this JVM lets no agent in
     */
    static void install(EnvironmentReads switchboard) throws HookException {
        try {
            Instrumentation instrumentation = ByteBuddyAgent.install();
            connect(intoBootLoader(instrumentation), switchboard);
            transform(instrumentation);
        } catch (IOException | ReflectiveOperationException | RuntimeException | LinkageError e) {
            throw new HookException(e);
        }
        String probed = System.getenv(EnvironmentReads.PROBE);
        if (probed == null) {
            throw new HookException(new IllegalStateException(ENVIRONMENT + " was not changed"));
        }
    }

    private static Class<?> intoBootLoader(Instrumentation instrumentation) throws IOException, ClassNotFoundException {
        Path folder = Files.createTempDirectory("gatehouse-hook");
        folder.toFile().deleteOnExit();
        byte[] code = ClassFileLocator.ForClassLoader.read(EnvironmentHook.class);
        ClassInjector.UsingInstrumentation.of(
                        folder.toFile(), ClassInjector.UsingInstrumentation.Target.BOOTSTRAP, instrumentation)
                .inject(Map.of(TypeDescription.ForLoadedType.of(EnvironmentHook.class), code));
        try (var files = Files.list(folder)) {
            files.forEach(file -> file.toFile().deleteOnExit());
        }
        return Class.forName(EnvironmentHook.class.getName(), true, null);
    }

    private static void connect(Class<?> hook, EnvironmentReads switchboard) throws ReflectiveOperationException {
        hook.getField("byName").set(null, switchboard.byName());
        hook.getField("all").set(null, switchboard.all());
        hook.getField("child").set(null, switchboard.child());
        hook.getField("active").set(null, switchboard.active());
    }

    private static void transform(Instrumentation instrumentation) {
        new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(RedefinitionStrategy.RETRANSFORMATION)
                .with(AgentBuilder.TypeStrategy.Default.REDEFINE)
                .ignore(ElementMatchers.none())
                .type(ElementMatchers.named(ENVIRONMENT))
                .transform((builder, type, loader, module, domain) -> builder.visit(Advice.to(ByNameAdvice.class)
                                .on(ElementMatchers.named("getenv").and(ElementMatchers.takesArguments(1))))
                        .visit(Advice.to(AllAdvice.class)
                                .on(ElementMatchers.named("getenv").and(ElementMatchers.takesArguments(0))))
                        .visit(Advice.to(ChildAdvice.class)
                                .on(ElementMatchers.named("environment").and(ElementMatchers.takesArguments(0)))))
                .type(ElementMatchers.is(ProcessBuilder.class))
                .transform((builder, type, loader, module, domain) -> builder.visit(Advice.to(StartAdvice.class)
                        .on(ElementMatchers.named("start").and(ElementMatchers.takesArguments(0)))))
                .installOn(instrumentation);
    }
}
