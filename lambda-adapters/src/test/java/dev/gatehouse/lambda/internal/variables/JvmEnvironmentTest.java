package dev.gatehouse.lambda.internal.variables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.lambda.internal.classpath.ClassNeed;
import dev.gatehouse.lambda.internal.classpath.ClassUse;
import dev.gatehouse.lambda.internal.hook.HookException;
import dev.gatehouse.lambda.internal.hook.HookPart;
import dev.gatehouse.lambda.internal.hook.JvmChanges;
import dev.gatehouse.lambda.internal.life.HandlerSource;
import dev.gatehouse.lambda.internal.life.RefusedInvocationException;
import dev.gatehouse.lambda.internal.loading.LoadedHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class JvmEnvironmentTest {

    private static final FunctionVariables NONE =
            new FunctionVariables("Orders", Map.of(), Map.of(), new BoundIds(Map.of()));
    private static final FunctionVariables SOME = new FunctionVariables(
            "Orders", Map.of("TABLE", "orders"), Map.of("TABLE", "orders"), new BoundIds(Map.of()));

    private final AtomicInteger installed = new AtomicInteger();
    private final JvmEnvironment counting = new JvmEnvironment(jvm(false, Optional.empty()));
    private final JvmEnvironment quick = new JvmEnvironment(jvm(true, Optional.empty()));
    private final JvmEnvironment closed = new JvmEnvironment(jvm(
            false, Optional.of(new HookException(new IllegalStateException("Could not self-attach to current VM")))));

    @Test
    void the_hook_is_left_out_where_nothing_reads_the_environment() {
        counting.install(NONE, handler(false));

        assertThat(installed).hasValue(0);
    }

    @Test
    void the_hook_is_put_in_where_something_reads_the_environment_or_has_variables() {
        counting.install(NONE, handler(true));
        counting.install(SOME, handler(false));

        assertThat(installed).hasValue(2);
    }

    @Test
    void the_hook_is_put_in_for_every_function_where_it_costs_nothing() {
        quick.install(NONE, handler(false));

        assertThat(installed).hasValue(1);
    }

    @Test
    void a_jvm_without_agents_is_told_from_when_a_function_has_variables() {
        assertThatThrownBy(() -> closed.install(SOME, handler(true)))
                .isInstanceOf(RefusedInvocationException.class)
                .hasMessage(
                        "the function \"Orders\" has environment variables, and this JVM does not allow System.getenv to be"
                                + " changed.\n"
                                + "  because:     Could not self-attach to current VM\n"
                                + "  to do:       start the tests' JVM with -XX:+EnableDynamicAgentLoading and without\n"
                                + "               -XX:+DisableAttachMechanism, or with -javaagent:byte-buddy-agent.jar\n"
                                + "               (in Maven: <argLine> of maven-surefire-plugin; in Gradle: test { jvmArgs(…) }).");
    }

    @Test
    void a_jvm_without_agents_does_for_functions_without_variables() {
        var handler = handler(true);

        assertThatCode(() -> {
                    closed.install(NONE, handler);
                    closed.installOther(NONE, handler);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void a_client_that_nothing_can_catch_is_told_at_the_start() {
        List<String> told = new ArrayList<>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                told.add(entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("dev.gatehouse").addHandler(handler);
        try {
            counting.installOther(NONE, handler(Set.of(ClassNeed.NATIVE)));
        } finally {
            Logger.getLogger("dev.gatehouse").removeHandler(handler);
        }

        assertThat(told)
                .containsExactly(
                        "the function \"Orders\" uses software.amazon.awssdk.crt directly: native code opens its"
                                + " connections, which are not caught and may reach the internet.\n"
                                + "  to do:       use an address on loopback for that client in tests, or use another client.");
    }

    private JvmChanges jvm(boolean quick, Optional<HookException> failure) {
        return new JvmChanges() {
            @Override
            public boolean isQuick() {
                return quick;
            }

            @Override
            public Optional<HookException> environment() {
                installed.incrementAndGet();
                return failure;
            }

            @Override
            public Optional<HookException> change(HookPart part, ClassLoader loader) {
                return failure;
            }
        };
    }

    private static HandlerSource handler(boolean readsEnvironment) {
        return handler(readsEnvironment ? Set.of(ClassNeed.ENVIRONMENT) : Set.of());
    }

    private static HandlerSource handler(Set<ClassNeed> needs) {
        return new HandlerSource() {
            @Override
            public LoadedHandler start() {
                return (event, output, context) -> {};
            }

            @Override
            public String handlerClass() {
                return "com.acme.Orders";
            }

            @Override
            public ClassUse use() {
                return new ClassUse(Set.of(), needs);
            }

            @Override
            public ClassLoader loader() {
                return JvmEnvironmentTest.class.getClassLoader();
            }
        };
    }
}
