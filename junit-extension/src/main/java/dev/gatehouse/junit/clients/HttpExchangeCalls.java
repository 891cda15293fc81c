package dev.gatehouse.junit.clients;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.util.UriBuilderFactory;

/** Reads what the methods of an interface with {@code @HttpExchange} call. */
final class HttpExchangeCalls {

    private HttpExchangeCalls() {}

    /** Those whose verb and path are known before a call: a parameter of type URI decides later. */
    static List<TypedCall> of(Class<?> type) {
        String base = exchange(type).map(HttpExchangeCalls::path).orElse("");
        return TypedClients.methods(type)
                .filter(method -> Arrays.stream(method.getParameterTypes())
                        .noneMatch(it -> it == URI.class || it == UriBuilderFactory.class))
                .flatMap(method -> call(base, type, method))
                .toList();
    }

    private static Stream<TypedCall> call(String base, Class<?> type, Method method) {
        Optional<HttpExchange> own = exchange(method);
        Optional<String> verb = own.map(HttpExchange::method)
                .filter(name -> !name.isEmpty())
                .or(() -> exchange(type).map(HttpExchange::method).filter(name -> !name.isEmpty()));
        return own
                .flatMap(exchange -> verb.map(name -> TypedCall.of(method, name, joined(base, path(exchange)))))
                .stream();
    }

    private static Optional<HttpExchange> exchange(AnnotatedElement element) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(element, HttpExchange.class));
    }

    private static String path(HttpExchange exchange) {
        return exchange.url().isEmpty() ? exchange.value() : exchange.url();
    }

    private static String joined(String base, String path) {
        return (base + (base.isEmpty() || path.isEmpty() || path.startsWith("/") ? "" : "/") + path).replace("//", "/");
    }
}
