package dev.gatehouse.leaks;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.client.WebSocketSession;
import dev.gatehouse.junit.Api;
import dev.gatehouse.junit.ApiGatewayTest;
import dev.gatehouse.junit.Transport;
import dev.gatehouse.lambda.HandlerFunctionProvider;
import dev.gatehouse.lambda.HandlerOptions;
import dev.gatehouse.lambda.Isolation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Gateways and test classes that come and go. */
final class ShortLives {

    private static final String TEMPLATE = "classpath:short-lives.yaml";

    private ShortLives() {}

    /** Gateways whose handlers have classes of their own; each is called once by both ways. */
    static void gateways(int count) {
        var handlers = HandlerOptions.standard()
                .withIsolation(Isolation.CLASS_LOADER)
                .withLoader(ShortLives.class.getClassLoader());
        for (int i = 0; i < count; i++) {
            try (ApiGateway gateway = ApiGateway.builder()
                    .template(Path.of("src/test/resources/short-lives.yaml"))
                    .functions(new HandlerFunctionProvider(handlers))
                    .start()) {
                demand(gateway.api("Rest").stage("prod").client(), i);
                demand(gateway.api("Rest").stage("prod").socketClient(), i);
            }
        }
    }

    private static void demand(GatewayClient client, int id) {
        String text = client.get("/orders/{id}", id).send().text();
        if (!text.equals("order " + id)) {
            throw new IllegalStateException("order " + id + " is " + text);
        }
    }

    /** Test classes, each of a name of its own; the result tells what failed. */
    static List<String> testClasses(int count) {
        List<Class<?>> kinds = List.of(InProcess.class, OverSocket.class, Interrupted.class);
        List<ClassSelector> selectors = IntStream.range(0, count)
                .mapToObj(i -> selectClass(named(kinds.get(i % kinds.size()), i)))
                .toList();
        List<String> failed = new ArrayList<>();
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectors.toArray(ClassSelector[]::new))
                .execute()
                .allEvents()
                .failed()
                .stream()
                .forEach(event -> failed.add(event.toString()));
        return failed;
    }

    private static Class<?> named(Class<?> kind, int number) {
        return new ByteBuddy()
                .subclass(kind)
                .name(kind.getName() + "Number" + number)
                .make()
                .load(kind.getClassLoader(), ClassLoadingStrategy.Default.WRAPPER)
                .getLoaded();
    }

    /** The handler that the template names. */
    public static class Orders implements RequestHandler<Map<String, Object>, Map<String, Object>> {

        @Override
        public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
            String path = String.valueOf(event.get("path"));
            return Map.of("statusCode", 200, "body", "order " + path.substring(path.lastIndexOf('/') + 1));
        }
    }

    @ApiGatewayTest(template = TEMPLATE)
    public static class InProcess {

        @Test
        void calls(@Api("Rest") GatewayClient client, @Api("Chat") WebSocketSession session) {
            demand(client, 7);
            session.send("hi");
        }
    }

    @ApiGatewayTest(template = TEMPLATE, transport = Transport.SOCKET)
    public static class OverSocket {

        @Test
        void calls(@Api("Rest") GatewayClient client, @Api("Chat") WebSocketSession session) {
            demand(client, 7);
            session.send("hi");
        }
    }

    @ApiGatewayTest(template = TEMPLATE)
    public static class Interrupted {

        @Test
        void calls(@Api("Rest") GatewayClient client, @Api("Chat") WebSocketSession session) {
            session.send("hi");
            Thread.currentThread().interrupt();
            try {
                client.get("/orders/7").send();
            } finally {
                Thread.interrupted();
            }
        }
    }
}
