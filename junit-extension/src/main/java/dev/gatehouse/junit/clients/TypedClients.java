package dev.gatehouse.junit.clients;

import dev.gatehouse.client.GatewayClient;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Creates clients of interfaces with the annotations of Retrofit or of Spring's HTTP interfaces. */
public enum TypedClients {
    /** Interfaces with {@code retrofit2.http} annotations. */
    RETROFIT("retrofit2.http.") {
        @Override
        List<TypedCall> calls(Class<?> type) {
            return RetrofitCalls.of(type);
        }

        @Override
        Object make(Class<?> type, Target target, ExtensionContext context) {
            return RetrofitClients.in(context).create(type, target);
        }
    },
    /** Interfaces with {@code @HttpExchange} and similar annotations. */
    HTTP_EXCHANGE("org.springframework.web.service.annotation.") {
        @Override
        List<TypedCall> calls(Class<?> type) {
            return HttpExchangeCalls.of(type);
        }

        @Override
        Object make(Class<?> type, Target target, ExtensionContext context) {
            return HttpExchangeClients.in(context).create(type, target);
        }
    };

    static final Namespace NAMESPACE = Namespace.create(TypedClients.class);

    private final String annotations;

    TypedClients(String annotations) {
        this.annotations = annotations;
    }

    /**
     * {@return the library that creates clients of that type; empty if it is not such an interface}
     *
     * @param type the type of a parameter or field
     */
    public static Optional<TypedClients> of(Class<?> type) {
        return type.isInterface()
                ? Stream.of(values()).filter(library -> library.knows(type)).findFirst()
                : Optional.empty();
    }

    /**
     * {@return a client of that interface}
     *
     * @param type an interface that the library can implement
     * @param client sends calls in process
     * @param socket returns the stage's invoke URL before each call; empty if calls stay in process
     * @param context finds the customizers that the test has registered
     */
    public Object make(Class<?> type, GatewayClient client, Optional<Supplier<URI>> socket, ExtensionContext context) {
        return make(type, new Target(client, socket), context);
    }

    /**
     * Checks each method of the interface against the routes of the API.
     *
     * @param type an interface that the library can implement
     * @param routes of the API, like {@code GET /orders/{id}}
     * @throws IllegalStateException that names the method and the closest route, if no route matches
     */
    public void check(Class<?> type, List<String> routes) {
        calls(type).forEach(call -> call.check(type, routes));
    }

    abstract List<TypedCall> calls(Class<?> type);

    abstract Object make(Class<?> type, Target target, ExtensionContext context);

    private boolean knows(Class<?> type) {
        return isAnnotated(type) || Arrays.stream(type.getMethods()).anyMatch(this::isAnnotated);
    }

    private boolean isAnnotated(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(annotation -> annotation.getName().startsWith(annotations));
    }

    /** The abstract methods of an interface. */
    static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods()).filter(method -> !method.isDefault() && !isStatic(method));
    }

    private static boolean isStatic(Method method) {
        return Modifier.isStatic(method.getModifiers());
    }

    /**
     * What a client calls.
     *
     * @param socket empty if calls stay in process
     */
    record Target(GatewayClient client, Optional<Supplier<URI>> socket) {

        /** The base URL, without a slash at the end. */
        String base() {
            String base = socket.map(Supplier::get).orElseGet(client::baseUri).toString();
            return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        }
    }
}
