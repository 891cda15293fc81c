package dev.gatehouse.junit.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.junit.clients.OrderDesk.Order;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import retrofit2.Call;
import retrofit2.HttpException;
import retrofit2.Response;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** What holds of a Retrofit client however it reaches the gateway. */
interface RetrofitContract {

    @RegisterExtension
    RetrofitClients RETROFIT = RetrofitClients.with(builder -> builder.client(new OkHttpClient.Builder()
            .addInterceptor(chain -> chain.proceed(
                    chain.request().newBuilder().header("x-from", "desk").build()))
            .build()));

    interface Orders {

        @GET("orders/{id}")
        Call<Order> order(@Path("id") int id);

        @GET("/orders")
        CompletableFuture<List<Order>> orders(@Query("sku") String sku);

        @GET("orders/{id}")
        CompletableFuture<Order> later(@Path("id") int id);

        @POST("orders")
        Call<Order> create(@Body Order order);
    }

    @Test
    default void gives_objects_and_generic_types(Orders orders) throws Exception {
        assertThat(orders.order(7).execute().body()).isEqualTo(new Order(7, "A1"));
        assertThat(orders.orders("B2").get()).containsExactly(new Order(8, "B2"));
        assertThat(orders.create(new Order(9, "C3")).execute().body()).isEqualTo(new Order(9, "C3"));
    }

    @Test
    default void raises_errors_as_retrofit_does(Orders orders) throws IOException {
        Response<Order> missing = orders.order(9).execute();

        assertThat(missing.code()).isEqualTo(404);
        assertThat(missing.errorBody().string()).isEqualTo("{\"message\": \"no such order\"}");
        assertThatThrownBy(() -> orders.later(9).get())
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(HttpException.class);
    }

    @Test
    default void its_calls_are_calls_of_the_test(Orders orders, ApiGateway gateway) throws IOException {
        orders.order(7).execute();

        assertThat(gateway.calls()).singleElement().satisfies(call -> {
            assertThat(call.request().target()).isEqualTo("/prod/orders/7");
            assertThat(call.request().headers().first("x-from")).contains("desk");
        });
    }
}
