package dev.gatehouse.junit.mistakes;

import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.junit.Api;
import dev.gatehouse.junit.ApiGatewayTest;
import dev.gatehouse.junit.clients.RetrofitClients;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;

/** Mistakes with typed clients: interfaces of Retrofit and of Spring. */
final class ClientMistakes {

    private static final String MALL = "classpath:mistakes/mall.yaml";

    private ClientMistakes() {}

    static Mistakes of() {
        return new Mistakes()
                .test("a path that is misspelled", Misspelled.class)
                .test("another method", OtherMethod.class)
                .test("a whole URL", WholeUrl.class)
                .test("the stage before the path", WithStage.class)
                .test("a method without annotation", Bare.class)
                .test("a type that Retrofit does not give", Plain.class)
                .test("a variable that is in no path", NoVariable.class)
                .test("calls that OkHttp does not make", OwnCalls.class)
                .test("a path of a class that is misspelled", OfSpring.class)
                .test("a client of a WebSocket API", OfChat.class)
                .test("an interface of one's own", OwnInterface.class)
                .test("an answer that is no JSON", NoJson.class);
    }

    interface Says {
        @GET("syas")
        Call<String> say();
    }

    interface Posts {
        @POST("say")
        Call<String> say();
    }

    interface Urls {
        @GET("https://shop.example.com/say")
        Call<String> say();
    }

    interface Staged {
        @GET("live/say")
        Call<String> say();
    }

    interface Bares {
        @GET("say")
        Call<String> say();

        Call<String> orders();
    }

    interface Plains {
        @GET("say")
        String say();
    }

    interface Variables {
        @GET("orders/{id}")
        Call<String> order(@Path("number") int number);
    }

    interface Right {
        @GET("say")
        Call<List<String>> say();
    }

    @HttpExchange("/order")
    interface Orders {
        @GetExchange("/{id}")
        String order(@PathVariable("id") int id);
    }

    interface Own {
        String say();
    }

    @ApiGatewayTest(MALL)
    static final class Misspelled {
        @Test
        void t(@Api("Shop") Says says) {}
    }

    @ApiGatewayTest(MALL)
    static final class OtherMethod {
        @Test
        void t(@Api("Shop") Posts posts) {}
    }

    @ApiGatewayTest(MALL)
    static final class WholeUrl {
        @Test
        void t(@Api("Shop") Urls urls) {}
    }

    @ApiGatewayTest(MALL)
    static final class WithStage {
        @Test
        void t(@Api("Shop") Staged staged) {}
    }

    @ApiGatewayTest(MALL)
    static final class Bare {
        @Test
        void t(@Api("Shop") Bares bares) {}
    }

    @ApiGatewayTest(MALL)
    static final class Plain {
        @Test
        void t(@Api("Shop") Plains plains) {}
    }

    @ApiGatewayTest(MALL)
    static final class NoVariable {
        @Test
        void t(@Api("Shop") Variables variables) {}
    }

    @ApiGatewayTest(MALL)
    static final class OwnCalls {
        @RegisterExtension
        static final RetrofitClients RETROFIT =
                RetrofitClients.with(builder -> builder.callFactory(request -> new OkHttpClient().newCall(request)));

        @Test
        void t(@Api("Shop") Right right) {}
    }

    @ApiGatewayTest(MALL)
    static final class OfSpring {
        @Test
        void t(@Api("Shop") Orders orders) {}
    }

    @ApiGatewayTest(MALL)
    static final class OfChat {
        @Test
        void t(@Api("Chat") Right right) {}
    }

    @ApiGatewayTest(MALL)
    static final class OwnInterface {
        @Test
        void t(@Api("Shop") Own own) {}
    }

    @ApiGatewayTest(MALL)
    static final class NoJson {
        @Test
        void t(@Api("Shop") GatewayClient client, @Api("Shop") Right right) throws Exception {
            right.say().execute();
        }
    }
}
