package dev.gatehouse.junit.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.gatehouse.junit.ApiGatewayTest;
import dev.gatehouse.junit.Transport;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PutExchange;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Path;

class TypedClientsTest {

    @Nested
    @ApiGatewayTest(template = "classpath:desk.yaml", functions = OrderDesk.class)
    class RetrofitInProcess implements RetrofitContract {}

    @Nested
    @ApiGatewayTest(template = "classpath:desk.yaml", functions = OrderDesk.class, transport = Transport.SOCKET)
    class RetrofitOverASocket implements RetrofitContract {}

    @Nested
    @ApiGatewayTest(template = "classpath:desk.yaml", functions = OrderDesk.class)
    class HttpExchangeInProcess implements HttpExchangeContract {}

    @Nested
    @ApiGatewayTest(template = "classpath:desk.yaml", functions = OrderDesk.class, transport = Transport.SOCKET)
    class HttpExchangeOverASocket implements HttpExchangeContract {}

    @Test
    void a_method_that_no_route_serves_fails_the_class_at_its_start() {
        assertThat(failure(Misspelled.class)).isEqualTo("""
                Misspelled$Orders.order: no route of the API serves GET /order/{id}.
                  did you mean: GET /orders/{id}
                  known here:  GET /orders
                               GET /orders/{id}
                               POST /orders
                  to do:       change the annotation, or choose another API with @Api("...").""");
        assertThat(failure(WrongVerb.class)).startsWith("""
                WrongVerb$Orders.replace: no route of the API serves PUT /orders/{id}.
                """);
    }

    @ParameterizedTest
    @ValueSource(classes = {KeepsInProcess.class, KeepsOverASocket.class})
    void a_typed_client_that_outlives_its_gateway_says_so(Class<?> test) {
        EngineTestKit.engine("junit-jupiter").selectors(selectClass(test)).execute();

        for (Kept.Orders kept : Kept.CLIENTS) {
            assertThatThrownBy(() -> kept.order(1).execute())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("the gateway of classpath:desk.yaml is closed and can't be used any more.");
        }
        for (Kept.Exchange kept : Kept.EXCHANGES) {
            assertThatThrownBy(() -> kept.order(1))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("the gateway of classpath:desk.yaml is closed and can't be used any more.");
        }
        assertThat(Kept.CLIENTS).hasSize(1);
        assertThat(Kept.EXCHANGES).hasSize(1);
        Kept.CLIENTS.clear();
        Kept.EXCHANGES.clear();
    }

    private static String failure(Class<?> test) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(test))
                .execute()
                .allEvents()
                .failed()
                .stream()
                .flatMap(event -> event.getRequiredPayload(TestExecutionResult.class).getThrowable().stream())
                .findFirst()
                .map(failure -> String.valueOf(failure.getMessage()))
                .orElse("(no failure)");
    }

    @ApiGatewayTest(template = "classpath:desk.yaml", functions = OrderDesk.class)
    static class Misspelled {

        interface Orders {

            @GET("order/{id}")
            Call<String> order(@Path("id") int id);
        }

        @Test
        void never_runs(Orders orders) {
            throw new AssertionError(orders);
        }
    }

    @ApiGatewayTest(template = "classpath:desk.yaml", functions = OrderDesk.class)
    static class WrongVerb {

        interface Orders {

            @PutExchange("/orders/{id}")
            void replace(int id);
        }

        private Orders orders;

        @Test
        void never_runs() {
            throw new AssertionError(orders);
        }
    }

    abstract static class Kept {

        static final List<Orders> CLIENTS = new ArrayList<>();
        static final List<Exchange> EXCHANGES = new ArrayList<>();

        interface Orders {

            @GET("orders/{id}")
            Call<String> order(@Path("id") int id);
        }

        interface Exchange {

            @GetExchange("/orders/{id}")
            String order(@PathVariable("id") int id);
        }

        @Test
        void keeps_its_clients(Orders orders, Exchange exchange) {
            CLIENTS.add(orders);
            EXCHANGES.add(exchange);
        }
    }

    @ApiGatewayTest(template = "classpath:desk.yaml", functions = OrderDesk.class)
    static class KeepsInProcess extends Kept {}

    @ApiGatewayTest(template = "classpath:desk.yaml", functions = OrderDesk.class, transport = Transport.SOCKET)
    static class KeepsOverASocket extends Kept {}
}
