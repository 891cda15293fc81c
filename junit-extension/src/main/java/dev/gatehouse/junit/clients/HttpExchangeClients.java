package dev.gatehouse.junit.clients;

import dev.gatehouse.junit.clients.TypedClients.Target;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/**
 * Creates the {@code @HttpExchange} clients of a test with your own message converters, interceptors and error
 * handlers.
 *
 * <pre>{@code
 * @RegisterExtension
 * static HttpExchangeClients exchange =
 *         HttpExchangeClients.with(builder -> builder.defaultHeader("accept", "application/json"));
 * }</pre>
 *
 * <p>Needs Spring 6.1 or later. The base URL is always that of the stage.
 */
public final class HttpExchangeClients implements BeforeAllCallback, BeforeEachCallback {

    private final Consumer<RestClient.Builder> arrangement;

    private HttpExchangeClients(Consumer<RestClient.Builder> arrangement) {
        this.arrangement = arrangement;
    }

    /**
     * {@return clients with these settings}
     *
     * @param arrangement receives the library's builder
     */
    public static HttpExchangeClients with(Consumer<RestClient.Builder> arrangement) {
        return new HttpExchangeClients(arrangement);
    }

    static HttpExchangeClients in(ExtensionContext context) {
        HttpExchangeClients arranged =
                context.getStore(TypedClients.NAMESPACE).get(HttpExchangeClients.class, HttpExchangeClients.class);
        return arranged == null ? with(builder -> {}) : arranged;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getStore(TypedClients.NAMESPACE).put(HttpExchangeClients.class, this);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(TypedClients.NAMESPACE).put(HttpExchangeClients.class, this);
    }

    Object create(Class<?> type, Target target) {
        RestClient.Builder builder = RestClient.builder();
        arrangement.accept(builder);
        builder.baseUrl(target.base());
        target.socket()
                .ifPresentOrElse(
                        url -> builder.requestInterceptor((request, body, execution) -> {
                            Objects.requireNonNull(url.get()); // says so if the gateway is closed
                            return execution.execute(request, body);
                        }),
                        () -> builder.requestFactory(new InProcessRequests(target.client())));
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(builder.build()))
                .build()
                .createClient(type);
    }
}
