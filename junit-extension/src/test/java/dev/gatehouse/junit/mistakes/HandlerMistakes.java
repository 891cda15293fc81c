package dev.gatehouse.junit.mistakes;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import dev.gatehouse.ApiGateway;
import dev.gatehouse.ApiGatewayBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Handlers that Lambda would not run, or not as they are meant. */
@SuppressWarnings({"ClassCanBeStatic", "unused"}) // what is wrong with them is wanted
final class HandlerMistakes {

    private static final String HERE = HandlerMistakes.class.getName();

    private HandlerMistakes() {}

    static Mistakes of() {
        return new Mistakes()
                .add("a class that is not there", handler("com.example.Sya"))
                .add("a class without its package", handler("HandlerMistakes"))
                .add("a nested class behind a dot", handler(HERE + ".Inner"))
                .add("a source file", handler("src/main/java/Say.java"))
                .add("a method behind a dot", handler("dev.gatehouse.junit.shop.Say.handleRequest"))
                .add("a method that is not there", handler("dev.gatehouse.junit.shop.Say::handel"))
                .add("a method that is not public", handler(HERE + "$Hidden::handle"))
                .add("a class that handles nothing", handler(HERE + "$Handless"))
                .add("a constructor with a parameter", handler(HERE + "$Constructed"))
                .add("an abstract class", handler(HERE + "$Unfinished"))
                .add("an inner class", handler(HERE + "$Inner"))
                .add("a constructor that throws", handler(HERE + "$Throwing"))
                .add("a static initializer that throws", handler(HERE + "$Initialized"))
                .add("a variable that is not set", handler(HERE + "$Variable"))
                .add("an event that the type can't hold", handler(HERE + "$Numbers"))
                .add("an event of the other payload format", handler(HERE + "$OtherFormat"))
                .add(
                        "a runtime of another language",
                        it -> call(builder("app.handler").parameter("Runtime", "python3.12")));
    }

    private static Mistakes.Mistake handler(String name) {
        return it -> call(builder(name));
    }

    private static ApiGatewayBuilder builder(String handler) {
        return ApiGateway.builder()
                .template(Path.of("src/test/resources/mistakes/handlers.yaml"))
                .parameter("Handler", handler);
    }

    private static void call(ApiGatewayBuilder builder) {
        try (ApiGateway gateway = builder.start()) {
            assertThat(gateway.api("Shop").stage("live").client().get("/say").send())
                    .hasStatus(200);
        }
    }

    /** Answers whatever it is asked. */
    public abstract static class Answering implements RequestHandler<Map<String, Object>, Map<String, Object>> {
        @Override
        public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
            return Map.of("statusCode", 200);
        }
    }

    public static final class Hidden {
        Map<String, Object> handle(Map<String, Object> event) {
            return Map.of("statusCode", event.size());
        }
    }

    public static final class Handless {}

    public static final class Constructed extends Answering {
        public Constructed(String table) {
            if (table.isEmpty()) {
                throw new IllegalArgumentException("no table");
            }
        }
    }

    public abstract static class Unfinished extends Answering {}

    public final class Inner extends Answering {}

    public static final class Throwing extends Answering {
        public Throwing() {
            throw new IllegalStateException("the table is not there");
        }
    }

    public static final class Initialized extends Answering {
        static final int SIZE = Integer.parseInt("many");
    }

    public static final class Variable extends Answering {
        private final String table = System.getenv("TABLE_NAME").strip();

        @Override
        public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
            return Map.of("statusCode", 200, "body", table);
        }
    }

    public static final class Numbers implements RequestHandler<List<Integer>, Map<String, Object>> {
        @Override
        public Map<String, Object> handleRequest(List<Integer> event, Context context) {
            return Map.of("statusCode", event.size());
        }
    }

    public static final class OtherFormat implements RequestHandler<APIGatewayV2HTTPEvent, Map<String, Object>> {
        @Override
        public Map<String, Object> handleRequest(APIGatewayV2HTTPEvent event, Context context) {
            return Map.of(
                    "statusCode",
                    200,
                    "body",
                    event.getRequestContext().getHttp().getMethod());
        }
    }
}
