package dev.gatehouse.junit.internal.backend;

import dev.gatehouse.TestSettings;
import dev.gatehouse.control.HttpBackends;
import dev.gatehouse.junit.HttpBackend;
import dev.gatehouse.junit.internal.FieldValue;
import dev.gatehouse.junit.internal.GatewayOfTest;
import dev.gatehouse.junit.internal.TestObjects;
import java.lang.reflect.Field;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** The user's own servers that stand for origins. Types are known by name: none of them need be on the class path. */
public final class BackendServers {

    // lambdas, not method references: those would load the tools' classes
    private static final Map<String, Function<Object, BackendServer>> KINDS = Map.of(
            "mockwebserver3.MockWebServer", server -> MockWebServerBackend.of(server),
            "okhttp3.mockwebserver.MockWebServer", server -> OlderMockWebServerBackend.of(server),
            "com.github.tomakehurst.wiremock.WireMockServer", server -> WireMockBackend.of(server),
            "com.github.tomakehurst.wiremock.junit5.WireMockExtension", server -> WireMockExtensionBackend.of(server));

    private static final Map<String, Supplier<Object>> MADE = Map.of(
            "mockwebserver3.MockWebServer", () -> MockWebServerBackend.made(),
            "okhttp3.mockwebserver.MockWebServer", () -> OlderMockWebServerBackend.made(),
            "com.github.tomakehurst.wiremock.WireMockServer", () -> WireMockBackend.made());

    private BackendServers() {}

    public static boolean supports(Class<?> type) {
        return KINDS.containsKey(type.getName());
    }

    /** Whether a test class or one around it has such a field. */
    public static boolean areIn(Class<?> test) {
        for (Class<?> type = test; type != null; type = type.getEnclosingClass()) {
            if (!fields(type).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Leads each annotated field's origin to the server that the field holds when a request comes. */
    public static void wire(Class<?> test, TestSettings fresh, TestObjects objects) {
        for (Class<?> type = test; type != null; type = type.getEnclosingClass()) {
            for (Field field : fields(type)) {
                String origin = field.getAnnotation(HttpBackend.class).value();
                fresh.backend(origin, standIn -> standIn.forwardTo(() -> endpoint(field, objects)));
            }
        }
    }

    /** A new server, started, that stands for the origin until the gateway closes. */
    public static Object started(Class<?> type, String origin, GatewayOfTest gateway) {
        Supplier<Object> maker = MADE.get(type.getName());
        if (maker == null) {
            throw new IllegalStateException("a " + type.getSimpleName() + " for " + origin
                    + " is not created by @HttpBackend.\n  to do:       create it in the field:"
                    + " @RegisterExtension static WireMockExtension … = WireMockExtension.newInstance().build().");
        }
        Object server = maker.get();
        BackendServer backend = kind(type).apply(server);
        URI endpoint = backend.endpoint();
        gateway.closing(backend::stop);
        gateway.gateway().get(HttpBackends.class).get(origin).forwardTo(endpoint);
        return server;
    }

    /**
     * Refuses a type that can't stand for an origin.
     *
     * @throws IllegalStateException that lists those that can
     */
    public static void demand(Class<?> type) {
        kind(type);
    }

    private static URI endpoint(Field field, TestObjects objects) {
        return FieldValue.of(field, objects)
                .map(server -> kind(field.getType()).apply(server).endpoint())
                .orElseThrow(() -> new IllegalStateException("the field " + field + " has no server."));
    }

    private static Function<Object, BackendServer> kind(Class<?> type) {
        Function<Object, BackendServer> kind = KINDS.get(type.getName());
        if (kind == null) {
            throw new IllegalStateException("@HttpBackend does not support the type " + type.getName()
                    + ".\n  known here:  " + String.join(", ", new TreeSet<>(KINDS.keySet()))
                    + "\n  to do:       backends.get(origin).forwardTo(uri) of HttpBackends serves any other tool.");
        }
        return kind;
    }

    private static List<Field> fields(Class<?> type) {
        return ReflectionSupport.findFields(
                type, field -> field.isAnnotationPresent(HttpBackend.class), HierarchyTraversalMode.TOP_DOWN);
    }
}
