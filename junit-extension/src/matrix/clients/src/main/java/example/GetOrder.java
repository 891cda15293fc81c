package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;

/** Asks for the price of an order by the client that the path names, and tells what became of it. */
public class GetOrder implements RequestHandler<Map<String, Object>, Map<String, Object>> {

    private static final String PRICES = "https://prices.example.com/A1";

    /** The clients of this handler. */
    enum Client {
        JDK {
            @Override
            String fetch() throws Exception {
                var request = HttpRequest.newBuilder(URI.create(PRICES)).build();
                return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
            }
        },
        JDK_ASYNC {
            @Override
            String fetch() {
                var request = HttpRequest.newBuilder(URI.create(PRICES)).build();
                return HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString()).join().body();
            }
        },
        URL_CONNECTION {
            @Override
            String fetch() throws Exception {
                var connection = (HttpURLConnection) new URL(PRICES).openConnection();
                return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
        },
        URL_STREAM {
            @Override
            String fetch() throws Exception {
                try (var in = new URL(PRICES).openStream()) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        },
        OKHTTP {
            @Override
            String fetch() throws Exception {
                var request = new Request.Builder().url(PRICES).build();
                try (var response = new OkHttpClient().newCall(request).execute()) {
                    return response.body().string();
                }
            }
        },
        APACHE_4 {
            @Override
            String fetch() throws Exception {
                try (var client = org.apache.http.impl.client.HttpClients.createDefault();
                        var response = client.execute(new org.apache.http.client.methods.HttpGet(PRICES))) {
                    return org.apache.http.util.EntityUtils.toString(response.getEntity());
                }
            }
        },
        APACHE_5 {
            @Override
            String fetch() throws Exception {
                try (var client = org.apache.hc.client5.http.impl.classic.HttpClients.createDefault()) {
                    return client.execute(
                            new org.apache.hc.client5.http.classic.methods.HttpGet(PRICES),
                            response -> org.apache.hc.core5.http.io.entity.EntityUtils.toString(response.getEntity()));
                }
            }
        },
        REST_CLIENT {
            @Override
            String fetch() {
                return RestClient.create().get().uri(PRICES).retrieve().body(String.class);
            }
        },
        REST_CLIENT_OVER_JDK {
            @Override
            String fetch() {
                return RestClient.builder()
                        .requestFactory(new JdkClientHttpRequestFactory())
                        .build()
                        .get()
                        .uri(PRICES)
                        .retrieve()
                        .body(String.class);
            }
        },
        REST_TEMPLATE {
            @Override
            String fetch() {
                return new RestTemplate().getForObject(PRICES, String.class);
            }
        },
        WEB_CLIENT {
            @Override
            String fetch() {
                return WebClient.create().get().uri(PRICES).retrieve().bodyToMono(String.class).block();
            }
        };

        abstract String fetch() throws Exception;
    }

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        String client = ((Map<?, ?>) event.get("pathParameters")).get("id").toString();
        try {
            return Map.of("statusCode", 200, "body", Client.valueOf(client).fetch());
        } catch (Exception e) {
            return Map.of("statusCode", 200, "body", "no price: " + e);
        }
    }
}
