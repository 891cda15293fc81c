package dev.gatehouse.lambda;

import static dev.gatehouse.lambda.Calls.call;
import static dev.gatehouse.lambda.Calls.code;
import static dev.gatehouse.lambda.Calls.definition;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.gatehouse.function.FunctionProvider;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HandlerFunctionProviderTest {

    private HandlerFunctionProvider provider = new HandlerFunctionProvider();

    @AfterEach
    void end() {
        provider.close();
    }

    @Test
    void is_found_by_the_service_loader() {
        assertThat(ServiceLoader.load(FunctionProvider.class))
                .hasAtLeastOneElementOfType(HandlerFunctionProvider.class);
    }

    @Test
    void names_the_nearest_classes_when_the_handler_is_not_there() {
        var missing = provider.provide(definition("dev.gatehouse.lambda.HandlerFunctionProvidrTest::handle")
                        .build())
                .missing();

        assertThat(missing)
                .startsWith(
                        "its handler class dev.gatehouse.lambda.HandlerFunctionProvidrTest is not on the class path;"
                                + " nearest: dev.gatehouse.lambda.HandlerFunctionProviderTest, ");
    }

    @Test
    void leaves_other_runtimes_alone() {
        assertThat(provider.provide(definition("index.handler")
                                .runtime("nodejs20.x")
                                .build())
                        .missing())
                .isEqualTo("it has runtime nodejs20.x; only functions of a Java runtime can run in this JVM");
    }

    @Test
    void refuses_a_handler_without_a_method_after_the_colons() {
        assertThat(provider.provide(definition("com.acme.Orders::").build()).missing())
                .isEqualTo("Invalid handler: `com.acme.Orders::'");
    }

    @Test
    void gives_handlers_the_context_of_lambda() {
        var code = code(provider, definition(Telling.class).memoryMegabytes(512).aliases(Map.of("live", "7")));

        String told = call(code, "\"x\"").text();

        assertThat(told)
                .startsWith("{\"name\":\"test-stack-Orders\",\"version\":\"7\","
                        + "\"arn\":\"arn:aws:lambda:eu-west-1:123456789012:function:test-stack-Orders:live\","
                        + "\"memory\":512,\"group\":\"/aws/lambda/test-stack-Orders\",\"identity\":\"null\"")
                .matches(".*\"stream\":\"\\d{4}/\\d\\d/\\d\\d/\\[\\$LATEST\\][0-9a-f]{32}\".*")
                .matches(".*\"inTime\":true.*");
    }

    @Test
    void makes_handlers_by_the_users_factory() {
        provider = new HandlerFunctionProvider(HandlerOptions.standard().withFactory(type -> new NeedsHelp("helped")));

        assertThat(call(code(provider, definition(NeedsHelp.class)), "\"x\"").text())
                .isEqualTo("\"helped\"");
    }

    @Test
    void reports_a_factory_that_fails_as_an_error_of_the_start() {
        provider = new HandlerFunctionProvider(HandlerOptions.standard().withFactory(type -> {
            throw new IllegalStateException("no binding for " + type.getSimpleName());
        }));

        assertThat(call(code(provider, definition(NeedsHelp.class)), "\"x\"").text())
                .isEqualTo("{\"errorMessage\":\"no binding for NeedsHelp\","
                        + "\"errorType\":\"java.lang.IllegalStateException\"}");
    }

    public static class NeedsHelp implements RequestHandler<String, String> {
        private final String help;

        NeedsHelp(String help) {
            this.help = help;
        }

        @Override
        public String handleRequest(String event, Context context) {
            return help;
        }
    }

    public static class Telling implements RequestHandler<String, Map<String, Object>> {
        @Override
        public Map<String, Object> handleRequest(String event, Context context) {
            LambdaLogger logger = context.getLogger();
            logger.log("told");
            var told = new LinkedHashMap<String, Object>();
            told.put("name", context.getFunctionName());
            told.put("version", context.getFunctionVersion());
            told.put("arn", context.getInvokedFunctionArn());
            told.put("memory", context.getMemoryLimitInMB());
            told.put("group", context.getLogGroupName());
            told.put("identity", String.valueOf(context.getIdentity()));
            told.put("stream", context.getLogStreamName());
            told.put(
                    "inTime",
                    context.getRemainingTimeInMillis() > 10_000 && context.getRemainingTimeInMillis() <= 20_000);
            return told;
        }
    }
}
