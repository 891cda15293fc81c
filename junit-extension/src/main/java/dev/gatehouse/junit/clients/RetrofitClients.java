package dev.gatehouse.junit.clients;

import dev.gatehouse.client.BodyCodec;
import dev.gatehouse.junit.clients.TypedClients.Target;
import java.util.Objects;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import retrofit2.Retrofit;

/**
 * Creates the Retrofit clients of a test with your own client, converters and call adapters.
 *
 * <pre>{@code
 * @RegisterExtension
 * static RetrofitClients retrofit =
 *         RetrofitClients.with(builder -> builder.addConverterFactory(MoshiConverterFactory.create()));
 * }</pre>
 *
 * <p>By default, Jackson 2 reads and writes JSON. The base URL is always that of the stage.
 */
public final class RetrofitClients implements BeforeAllCallback, BeforeEachCallback {

    private final Consumer<Retrofit.Builder> arrangement;

    private RetrofitClients(Consumer<Retrofit.Builder> arrangement) {
        this.arrangement = arrangement;
    }

    /**
     * {@return clients with these settings}
     *
     * @param arrangement receives the library's builder
     */
    public static RetrofitClients with(Consumer<Retrofit.Builder> arrangement) {
        return new RetrofitClients(arrangement);
    }

    static RetrofitClients in(ExtensionContext context) {
        RetrofitClients arranged =
                context.getStore(TypedClients.NAMESPACE).get(RetrofitClients.class, RetrofitClients.class);
        return arranged == null ? with(builder -> {}) : arranged;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getStore(TypedClients.NAMESPACE).put(RetrofitClients.class, this);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(TypedClients.NAMESPACE).put(RetrofitClients.class, this);
    }

    Object create(Class<?> type, Target target) {
        String base = target.base() + "/";
        var builder = new Retrofit.Builder().baseUrl(base);
        arrangement.accept(builder);
        Retrofit arranged = builder.addConverterFactory(new JsonConverters(BodyCodec.standard()))
                .build();
        if (!(arranged.callFactory() instanceof OkHttpClient own)) {
            throw new IllegalStateException("the calls of " + type.getName()
                    + " are not made by an OkHttpClient, so Gatehouse can't send them to the gateway."
                    + "\n  to do:       use builder.client(...) of Retrofit instead of builder.callFactory(...).");
        }
        var client = own.newBuilder().addInterceptor(belowStage(HttpUrl.get(base)));
        client.addInterceptor(target.socket()
                .<Interceptor>map(url -> chain -> {
                    Objects.requireNonNull(url.get()); // says so if the gateway is closed
                    return chain.proceed(chain.request());
                })
                .orElseGet(() -> new InProcessInterceptor(target.client())));
        return arranged.newBuilder()
                .baseUrl(base)
                .client(client.build())
                .validateEagerly(true)
                .build()
                .create(type);
    }

    /** A path with a leading slash, which Retrofit resolves against the host, is relative to the stage as well. */
    private static Interceptor belowStage(HttpUrl base) {
        return chain -> {
            HttpUrl url = chain.request().url();
            boolean beside = url.host().equals(base.host())
                    && url.port() == base.port()
                    && !url.encodedPath().startsWith(base.encodedPath());
            HttpUrl below = url.newBuilder()
                    .encodedPath(base.encodedPath() + url.encodedPath().substring(1))
                    .build();
            return chain.proceed(
                    beside ? chain.request().newBuilder().url(below).build() : chain.request());
        };
    }
}
