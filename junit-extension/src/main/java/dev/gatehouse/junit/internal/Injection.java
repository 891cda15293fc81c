package dev.gatehouse.junit.internal;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.RunningStage;
import dev.gatehouse.client.ConnectBuilder;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.client.WebSocketClient;
import dev.gatehouse.client.WebSocketSession;
import dev.gatehouse.control.CanaryControl;
import dev.gatehouse.control.StageControl;
import dev.gatehouse.internal.misuse.Misuse;
import dev.gatehouse.junit.Connect;
import dev.gatehouse.junit.HttpBackend;
import dev.gatehouse.junit.InvokeUrl;
import dev.gatehouse.junit.Transport;
import dev.gatehouse.junit.clients.TypedClients;
import dev.gatehouse.junit.internal.backend.BackendServers;
import dev.gatehouse.junit.internal.settings.ClassSettings;
import dev.gatehouse.junit.internal.settings.StageChoice;
import java.lang.reflect.AnnotatedElement;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** What is put into one field or parameter. */
public record Injection(Function<GatewayOfTest, Object> source) {

    private static final Map<Class<?>, BiFunction<RunningStage, Transport, Object>> OF_STAGE = Map.of(
            GatewayClient.class,
            Injection::client,
            WebSocketClient.class,
            Injection::webSocketClient,
            StageControl.class,
            (stage, transport) -> stage.control(),
            CanaryControl.class,
            (stage, transport) -> stage.canary());

    /** Whether something is put into an element of that type. */
    public static boolean supports(Class<?> type, AnnotatedElement at) {
        return InjectionMisuse.isOurs(at) || offers(type);
    }

    static boolean offers(Class<?> type) {
        return type == ApiGateway.class || isOfStage(type) || ApiGateway.offers(type);
    }

    /** Whether a value of that type belongs to one stage, so that an API and a stage can be chosen. */
    static boolean isOfStage(Class<?> type) {
        return type == WebSocketSession.class
                || OF_STAGE.containsKey(type)
                || TypedClients.of(type).isPresent();
    }

    public static Injection of(Class<?> type, AnnotatedElement at, ClassSettings settings, ExtensionContext context) {
        InjectionMisuse.check(type, at);
        if (AnnotationSupport.isAnnotated(at, InvokeUrl.class)) {
            return invokeUrl(type, at, settings);
        }
        if (at.isAnnotationPresent(HttpBackend.class)) {
            String origin = at.getAnnotation(HttpBackend.class).value();
            return new Injection(gateway -> BackendServers.started(type, origin, gateway));
        }
        if (type == ApiGateway.class) {
            return new Injection(GatewayOfTest::injected);
        }
        if (type == WebSocketSession.class) {
            return session(type, at, settings);
        }
        Optional<TypedClients> typed = TypedClients.of(type);
        if (typed.isPresent()) {
            return typedClient(type, StageChoice.of(type, at, settings), settings.transport(), context);
        }
        return Optional.ofNullable(OF_STAGE.get(type))
                .map(maker -> new Injection(gateway ->
                        maker.apply(StageChoice.of(type, at, settings).in(gateway.injected()), settings.transport())))
                .orElseGet(() -> new Injection(gateway -> gateway.injected().get(type)));
    }

    public Object value(GatewayOfTest gateway) {
        return source.apply(gateway);
    }

    private static Injection session(Class<?> type, AnnotatedElement at, ClassSettings settings) {
        Optional<Connect> wish = AnnotationSupport.findAnnotation(at, Connect.class);
        return new Injection(gateway -> {
            RunningStage stage = StageChoice.of(type, at, settings).in(gateway.injected());
            return ConnectedSession.open(webSocketClient(stage, settings.transport()), wish);
        });
    }

    private static Injection typedClient(
            Class<?> type, StageChoice choice, Transport transport, ExtensionContext context) {
        return new Injection(gateway -> {
            RunningStage stage = choice.in(gateway.injected());
            boolean overSocket =
                    transport == Transport.SOCKET && stage.deployedUrl().isEmpty();
            Optional<Supplier<URI>> socket = overSocket ? Optional.of(stage::invokeUrl) : Optional.empty();
            return TypedClients.of(type).orElseThrow().make(type, stage.client(), socket, context);
        });
    }

    private static Injection invokeUrl(Class<?> type, AnnotatedElement at, ClassSettings settings) {
        boolean secure = AnnotationSupport.findAnnotation(at, InvokeUrl.class)
                .map(InvokeUrl::secure)
                .orElse(false);
        return new Injection(gateway -> {
            RunningStage stage = StageChoice.of(type, at, settings).in(gateway.injected());
            URI url = secure ? stage.secureInvokeUrl() : stage.invokeUrl();
            return type == URI.class ? url : url.toString();
        });
    }

    private static GatewayClient client(RunningStage stage, Transport transport) {
        return transport == Transport.SOCKET ? stage.socketClient() : stage.client();
    }

    private static WebSocketClient webSocketClient(RunningStage stage, Transport transport) {
        return transport == Transport.SOCKET ? stage.socketWebSocketClient() : stage.webSocketClient();
    }

    /** Opens a session as a {@link Connect} annotation wishes. */
    private static final class ConnectedSession {

        private ConnectedSession() {}

        static WebSocketSession open(WebSocketClient client, Optional<Connect> wish) {
            return wish.map(wanted -> builder(client, wanted))
                    .orElseGet(client::connect)
                    .open();
        }

        private static ConnectBuilder builder(WebSocketClient client, Connect wish) {
            ConnectBuilder builder = client.connect(wish.path());
            for (String parameter : wish.query()) {
                for (String pair : parameter.split("&", -1)) {
                    String[] parts = divided(pair, "=", "query = \"room=1\"");
                    builder.query(parts[0], parts[1]);
                }
            }
            for (String header : wish.header()) {
                String[] parts = divided(header, ":", "header = \"x-tenant: acme\"");
                builder.header(parts[0], parts[1]);
            }
            if (!wish.bearer().isEmpty()) {
                builder.bearer(wish.bearer());
            }
            return wish.apiKey().isEmpty() ? builder : builder.withApiKey(wish.apiKey());
        }

        private static String[] divided(String text, String divider, String example) {
            int at = text.indexOf(divider);
            if (at <= 0) {
                throw Misuse.of("@Connect: \"" + text + "\" is not a name and a value separated by \"" + divider + "\"")
                        .toDo("write it like @Connect(" + example + ").");
            }
            return new String[] {
                text.substring(0, at).strip(), text.substring(at + 1).strip()
            };
        }
    }
}
