package dev.gatehouse.lambda;

import static dev.gatehouse.lambda.Calls.call;
import static dev.gatehouse.lambda.Calls.callWithin;
import static dev.gatehouse.lambda.Calls.code;
import static dev.gatehouse.lambda.Calls.definition;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.gatehouse.function.AwsCalls;
import dev.gatehouse.function.FunctionCode;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.Provider;
import java.security.Security;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** What handlers change of the JVM, and what is left of it when their instances have ended. */
@Isolated("changes what the whole JVM shares")
@Timeout(60)
class LeftoversTest {

    private static final String PROPERTY = "leftovers.mode";

    private final List<String> told = new ArrayList<>();
    private final Locale locale = Locale.getDefault();

    @BeforeEach
    void clear() {
        System.clearProperty(PROPERTY);
    }

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        System.clearProperty(PROPERTY);
        Lasting.THREADS.forEach(Thread::interrupt);
        Stubborn.GO_ON.set(false);
        Security.removeProvider("odd");
    }

    @Test
    void locale_zone_properties_and_streams_are_as_before_and_told_once() {
        List<Object> before = shared();

        for (int i = 0; i < 2; i++) {
            try (Open open = open()) {
                var code = code(open.provider(), definition(Changing.class));
                call(code, "\"a\"");
                assertThat(Locale.getDefault()).isEqualTo(Locale.CANADA_FRENCH);
                assertThat(call(code, "\"b\"").text())
                        .as("a warm instance finds its own")
                        .isEqualTo("\"fr_CA a\"");
            }
        }

        assertThat(shared()).isEqualTo(before);
        assertThat(told)
                .containsExactly("the function \"Orders\" changed the default locale, the default locale of displays,"
                        + " the default locale of formats, the default time zone, System.out, System.err, System.in,"
                        + " the default handler of uncaught exceptions, the system property \"leftovers.mode\""
                        + " for the whole JVM; Gatehouse restored it.");
    }

    private static List<Object> shared() {
        return Arrays.asList(
                Locale.getDefault(),
                Locale.getDefault(Locale.Category.FORMAT),
                TimeZone.getDefault(),
                System.out,
                System.err,
                System.in,
                Thread.getDefaultUncaughtExceptionHandler(),
                System.getProperty(PROPERTY));
    }

    @Test
    void what_a_test_sets_itself_stays() {
        try (Open open = open()) {
            var code = code(open.provider(), definition(Named.class));
            call(code, "\"first\"");
            System.setProperty(PROPERTY, "of the test");
            Locale.setDefault(Locale.GERMANY);
        }

        assertThat(System.getProperty(PROPERTY)).isEqualTo("of the test");
        assertThat(Locale.getDefault()).isEqualTo(Locale.GERMANY);
    }

    @Test
    void what_a_static_initializer_sets_is_there_at_each_start() {
        for (int i = 0; i < 2; i++) {
            try (Open open = open()) {
                var code = code(open.provider(), definition(Initializing.class));
                assertThat(call(code, "\"a\"").text()).isEqualTo("\"initialized\"");
            }
            assertThat(System.getProperty(PROPERTY)).isNull();
        }
    }

    @Test
    void functions_of_two_tests_at_a_time_are_not_mixed_up() {
        try (Open one = open();
                Open other = open()) {
            FunctionCode outer = code(one.provider(), definition(Calling.class), ofTest());
            FunctionCode inner = code(other.provider(), definition(Named.class), ofTest());
            Calling.inner = () -> call(inner, "\"inner\"");
            call(outer, "\"outer\"");
        }

        assertThat(System.getProperty(PROPERTY))
                .as("nobody can say whose it is")
                .isEqualTo("inner");
    }

    @Test
    void nothing_is_put_back_where_tests_run_in_parallel() {
        var options = HandlerOptions.standard().withLeftovers(Leftovers.left());
        try (var open = new Open(new HandlerFunctionProvider(options))) {
            call(code(open.provider(), definition(Named.class)), "\"first\"");
        }

        assertThat(System.getProperty(PROPERTY)).isEqualTo("first");
    }

    @Test
    void threads_providers_and_hooks_are_told() {
        try (Open open = open()) {
            call(code(open.provider(), definition(Lasting.class)), "\"a\"");
        }

        assertThat(told)
                .containsExactly(
                        "the function \"Orders\" left behind possibly a shutdown hook (its classes call"
                                + " Runtime.addShutdownHook), the security provider odd in the JVM of the tests.",
                        "the function \"Orders\" left the thread \"lasting\" running in the JVM of the tests.");
    }

    @Test
    void an_invocation_that_does_not_end_spoils_nothing() {
        try (Open open = open()) {
            callWithin(code(open.provider(), definition(Stubborn.class)), Duration.ofMillis(50));
        }
        try (Open open = open()) {
            call(code(open.provider(), definition(Named.class)), "\"later\"");
        }

        assertThat(System.getProperty(PROPERTY)).isNull();
    }

    private Open open() {
        return new Open(new HandlerFunctionProvider(
                HandlerOptions.standard().withLeftovers(Leftovers.restored().withTold(told::add))));
    }

    private record Open(HandlerFunctionProvider provider) implements AutoCloseable {
        @Override
        public void close() {
            provider.close();
        }
    }

    /** What the functions of one test have in common. */
    private static AwsCalls ofTest() {
        return (AwsCalls) Proxy.newProxyInstance(
                LeftoversTest.class.getClassLoader(),
                new Class<?>[] {AwsCalls.class},
                (proxy, method, arguments) -> method.invoke(AwsCalls.none(), arguments));
    }

    public static class Changing implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            String found = Locale.getDefault() + " " + System.getProperty(PROPERTY);
            Locale.setDefault(Locale.CANADA_FRENCH);
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
            System.setIn(InputStream.nullInputStream());
            Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {});
            System.setProperty(PROPERTY, event);
            return found;
        }
    }

    public static class Named implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            System.setProperty(PROPERTY, event);
            return event;
        }
    }

    public static class Calling implements RequestHandler<String, String> {
        static Runnable inner = () -> {};

        @Override
        public String handleRequest(String event, Context context) {
            inner.run();
            return event;
        }
    }

    public static class Initializing implements RequestHandler<String, String> {
        static {
            System.setProperty(PROPERTY, "initialized");
        }

        @Override
        public String handleRequest(String event, Context context) {
            return System.getProperty(PROPERTY);
        }
    }

    public static class Lasting implements RequestHandler<String, String> {
        static final List<Thread> THREADS = new CopyOnWriteArrayList<>();

        @Override
        public String handleRequest(String event, Context context) {
            Security.addProvider(new Odd());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {}));
            var thread = new Thread(
                    () -> {
                        try {
                            new CountDownLatch(1).await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    },
                    "lasting");
            thread.setDaemon(true);
            thread.start();
            THREADS.add(thread);
            return event;
        }
    }

    static class Odd extends Provider {
        private static final long serialVersionUID = 1L;

        Odd() {
            super("odd", "1", "of a test");
        }
    }

    public static class Stubborn implements RequestHandler<String, String> {
        static final AtomicBoolean GO_ON = new AtomicBoolean(true);

        @Override
        public String handleRequest(String event, Context context) {
            while (GO_ON.get()) {
                Thread.onSpinWait();
            }
            return event;
        }
    }
}
