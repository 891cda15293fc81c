package com.example.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.junit.ApiGatewayTest;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;

/** The order desk by the interface that its Android clients use. */
@ApiGatewayTest
class RetrofitClientTest {

    interface OrderDesk {

        @POST("orders")
        Call<Order> place(@Body Map<String, Object> order);

        @GET("orders/{id}")
        CompletableFuture<Order> find(@Path("id") String id);

        @GET("orders/{id}")
        Call<Order> look(@Path("id") String id);
    }

    @Test
    void an_order_that_was_placed_is_found(OrderDesk desk) throws IOException {
        var placed = desk.place(Map.of("customer", "ada", "sku", "A1")).execute();

        assertThat(placed.code()).isEqualTo(201);
        assertThat(desk.find(placed.body().id()).join()).isEqualTo(placed.body());
    }

    @Test
    void a_missing_order_is_an_answer_without_body(OrderDesk desk) throws IOException {
        var missing = desk.look("no-such-order").execute();

        assertThat(missing.code()).isEqualTo(404);
        assertThat(missing.body()).isNull();
    }
}
