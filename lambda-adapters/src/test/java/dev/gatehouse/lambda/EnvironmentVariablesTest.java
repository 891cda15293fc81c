package dev.gatehouse.lambda;

import static dev.gatehouse.lambda.Calls.call;
import static dev.gatehouse.lambda.Calls.code;
import static dev.gatehouse.lambda.Calls.definition;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionError.Kind;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.function.InvocationCaller;
import dev.gatehouse.model.UnresolvedValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EnvironmentVariablesTest {

    private final List<HandlerFunctionProvider> providers = new ArrayList<>();

    @AfterEach
    void end() {
        providers.forEach(HandlerFunctionProvider::close);
    }

    @Nested
    class AHandler {

        @Test
        void reads_the_variables_of_its_template() {
            assertThat(read(function(Reading.class, Map.of("TABLE", "orders")), "TABLE"))
                    .isEqualTo("\"orders\"");
        }

        @Test
        void finds_them_in_the_map_of_all() {
            assertThat(read(function(ReadingMap.class, Map.of("TABLE", "orders")), "TABLE"))
                    .isEqualTo("\"orders\"");
        }

        @Test
        void finds_them_when_it_goes_through_the_map_of_all() {
            assertThat(read(function(Copying.class, Map.of("TABLE", "orders")), "TABLE"))
                    .isEqualTo("\"orders\"");
        }

        @Test
        void keeps_what_the_jvm_has_beside_them() {
            assertThat(read(function(Reading.class, Map.of("TABLE", "orders")), "PATH"))
                    .isEqualTo('"' + System.getenv("PATH") + '"');
        }

        @Test
        void reads_the_variables_of_lambda() {
            FunctionCode code = function(Reading.class, Map.of());

            assertThat(read(code, "AWS_REGION")).isEqualTo("\"eu-west-1\"");
            assertThat(read(code, "AWS_LAMBDA_FUNCTION_NAME")).isEqualTo("\"test-stack-Orders\"");
            assertThat(read(code, "_HANDLER")).isEqualTo('"' + Reading.class.getName() + '"');
            assertThat(read(code, "AWS_EXECUTION_ENV")).isEqualTo("\"AWS_Lambda_java21\"");
            assertThat(read(code, "AWS_PROFILE")).isEqualTo("null");
        }

        @Test
        void reads_what_the_test_sets_over_the_template() {
            var options = HandlerOptions.standard().withVariable("Orders", "TABLE", "other");

            assertThat(read(function(options, Reading.class, Map.of("TABLE", "orders")), "TABLE"))
                    .isEqualTo("\"other\"");
        }

        @Test
        void reads_the_api_id_of_its_test() {
            FunctionCode code = function(Reading.class, Map.of("URL", "https://abcdefghij.execute-api/prod"));
            var bound = Calls.bound("\"URL\"", Map.of("abcdefghij", "zzzzzzzzzz"));

            assertThat(code.invoke(bound).text()).isEqualTo("\"https://zzzzzzzzzz.execute-api/prod\"");
        }

        @Test
        void hands_them_to_the_threads_that_it_starts() {
            assertThat(read(function(ReadingOnThread.class, Map.of("TABLE", "orders")), "TABLE"))
                    .isEqualTo("\"orders\"");
        }

        @Test
        void hands_them_to_the_processes_that_it_starts() {
            assertThat(read(function(ReadingInProcess.class, Map.of("TABLE", "orders")), "TABLE"))
                    .isEqualTo("\"TABLE=orders\"");
        }

        @Test
        void leaves_the_test_what_it_had() {
            read(function(Reading.class, Map.of("TABLE", "orders")), "TABLE");

            assertThat(System.getenv("TABLE")).isNull();
            assertThat(System.getenv()).doesNotContainKey("TABLE").containsKey("PATH");
        }

        @Test
        void that_reads_an_unresolved_value_is_refused_even_if_it_goes_on() {
            String marker = new UnresolvedValue("Fn::ImportValue Orders at template.yaml:9").marker();

            var error = call(function(Swallowing.class, Map.of("TABLE", marker)), "\"TABLE\"")
                    .error()
                    .orElseThrow();

            assertThat(error.kind()).isEqualTo(Kind.NOT_PROVIDED);
            assertThat(error.errorMessage())
                    .isEqualTo("the function \"Orders\" read its environment variable TABLE, whose value the template"
                            + " does not determine.\n"
                            + "  unresolved:  Fn::ImportValue Orders at template.yaml:9\n"
                            + "  to do:       set the value with values = … or environment = \"Orders.TABLE=…\".");
        }

        @Test
        void that_leaves_an_unresolved_value_alone_runs() {
            String marker = new UnresolvedValue("Fn::ImportValue Orders").marker();

            assertThat(read(function(Reading.class, Map.of("TABLE", marker, "NAME", "n")), "NAME"))
                    .isEqualTo("\"n\"");
        }
    }

    @Nested
    class ParallelTests {

        @Test
        void never_see_each_others_values() throws Exception {
            ExecutorService tests = Executors.newFixedThreadPool(8);
            try {
                List<CompletableFuture<List<String>>> runs = IntStream.range(0, 8)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> manyReads("value-" + i), tests))
                        .toList();

                for (int i = 0; i < runs.size(); i++) {
                    assertThat(runs.get(i).get(30, TimeUnit.SECONDS)).containsOnly("\"value-" + i + '"');
                }
            } finally {
                tests.shutdownNow();
            }
        }

        private List<String> manyReads(String value) {
            FunctionCode code = function(ReadingOnThread.class, Map.of("TABLE", value));
            return IntStream.range(0, 50).mapToObj(i -> read(code, "TABLE")).toList();
        }
    }

    @Nested
    class AStaticInitializer {

        @Test
        void keeps_no_value_for_another_test() {
            read(function(Keeping.class, Map.of("KEPT", "one")), "KEPT");

            var error = call(function(Keeping.class, Map.of("KEPT", "two")), "\"KEPT\"")
                    .error()
                    .orElseThrow();

            assertThat(error.kind()).isEqualTo(Kind.NOT_PROVIDED);
            assertThat(error.errorMessage())
                    .isEqualTo("the function \"Orders\" can't have its environment variable KEPT:"
                            + " dev.gatehouse.lambda.EnvironmentVariablesTest$Keeping has read it in a static initializer,"
                            + " once for the whole JVM, while the function \"Orders\" ran.\n"
                            + "  kept there:  \"one\"\n"
                            + "  needed now:  \"two\"\n"
                            + "  to do:       isolation = CLASS_LOADER gives each function its own static fields;\n"
                            + "               or have the class read the variable in its constructor.");
        }

        @Test
        void keeps_no_value_that_a_function_finds_by_another_class() {
            read(function(KeepingElsewhere.class, Map.of("ELSEWHERE", "one")), "x");

            assertThat(call(function(KeepingElsewhere.class, Map.of("ELSEWHERE", "two")), "\"x\"")
                            .failedWith(Kind.NOT_PROVIDED))
                    .isTrue();
        }

        @Test
        void that_another_function_never_reaches_is_no_concern_of_it() {
            read(function(KeepingAlone.class, Map.of("ALONE", "one")), "ALONE");

            assertThat(read(function(Reading.class, Map.of("ALONE", "two")), "ALONE"))
                    .isEqualTo("\"two\"");
        }

        @Test
        void may_keep_a_value_that_is_the_same() {
            read(function(KeepingSame.class, Map.of("SAME", "one")), "SAME");

            assertThat(read(function(KeepingSame.class, Map.of("SAME", "one")), "SAME"))
                    .isEqualTo("\"one\"");
        }
    }

    @Nested
    class AForeignThread {

        private final ExecutorService pool = Executors.newSingleThreadExecutor();

        @AfterEach
        void endPool() {
            Borrowing.pool = null;
            pool.shutdownNow();
        }

        @Test
        void reads_no_variable_in_which_live_functions_differ() throws Exception {
            pool.submit(() -> {}).get();
            Borrowing.pool = pool;
            read(function(Reading.class, Map.of("TABLE", "one")), "TABLE");

            var error = call(function(Borrowing.class, Map.of("TABLE", "two")), "\"TABLE\"")
                    .error()
                    .orElseThrow();

            assertThat(error.errorMessage())
                    .contains(
                            "read the environment variable TABLE, and Gatehouse can't tell for which function it works.\n"
                                    + "  it would be:  \"one\" in Orders\n               \"two\" in Orders\n");
        }

        @Test
        void reads_what_all_live_functions_agree_in() throws Exception {
            pool.submit(() -> {}).get();
            Borrowing.pool = pool;

            assertThat(read(function(Borrowing.class, Map.of("TABLE", "two")), "TABLE"))
                    .isEqualTo("\"two\"");
        }
    }

    private FunctionCode function(Class<?> handler, Map<String, String> variables) {
        return function(HandlerOptions.standard(), handler, variables);
    }

    private FunctionCode function(HandlerOptions options, Class<?> handler, Map<String, String> variables) {
        var provider = new HandlerFunctionProvider(options);
        synchronized (providers) {
            providers.add(provider);
        }
        return code(provider, definition(handler).environment(variables));
    }

    private static String read(FunctionCode code, String name) {
        FunctionOutcome outcome =
                code.invoke(Calls.invocation('"' + name + '"', Duration.ofSeconds(20), InvocationCaller.patient()));
        assertThat(outcome.error()).isEmpty();
        return outcome.text();
    }

    public static class Reading implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String name, Context context) {
            return System.getenv(name);
        }
    }

    public static class ReadingMap implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String name, Context context) {
            return System.getenv().getOrDefault(name, "?");
        }
    }

    public static class Copying implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String name, Context context) {
            return new java.util.TreeMap<>(System.getenv()).get(name);
        }
    }

    public static class ReadingOnThread implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String name, Context context) {
            var read = new CompletableFuture<String>();
            new Thread(() -> read.complete(System.getenv(name))).start();
            return read.join();
        }
    }

    public static class ReadingInProcess implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String name, Context context) {
            try {
                byte[] output =
                        new ProcessBuilder("env").start().getInputStream().readAllBytes();
                return new String(output, StandardCharsets.UTF_8)
                        .lines()
                        .filter(it -> it.startsWith(name + "="))
                        .findFirst()
                        .orElse("");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public static class Swallowing implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String name, Context context) {
            try {
                return System.getenv(name);
            } catch (RuntimeException e) {
                return "default";
            }
        }
    }

    public static class Borrowing implements RequestHandler<String, String> {
        static volatile ExecutorService pool;

        @Override
        public String handleRequest(String name, Context context) {
            try {
                return pool.submit(() -> System.getenv(name)).get();
            } catch (Exception e) {
                throw new IllegalStateException(e.getCause().getMessage(), e);
            }
        }
    }

    public static class Keeping implements RequestHandler<String, String> {
        private static final String KEPT = System.getenv("KEPT");

        @Override
        public String handleRequest(String name, Context context) {
            return KEPT;
        }
    }

    public static class KeepingElsewhere implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String name, Context context) {
            return Elsewhere.VALUE;
        }
    }

    static final class Elsewhere {
        static final String VALUE = System.getenv("ELSEWHERE");
    }

    public static class KeepingAlone implements RequestHandler<String, String> {
        private static final String KEPT = System.getenv("ALONE");

        @Override
        public String handleRequest(String name, Context context) {
            return KEPT;
        }
    }

    public static class KeepingSame implements RequestHandler<String, String> {
        private static final String KEPT = System.getenv("SAME");

        @Override
        public String handleRequest(String name, Context context) {
            return KEPT;
        }
    }
}
