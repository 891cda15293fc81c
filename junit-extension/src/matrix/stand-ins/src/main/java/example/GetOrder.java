package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.util.Map;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** Asks three services for an order. */
public class GetOrder implements RequestHandler<Map<String, Object>, Map<String, Object>> {

    private final OkHttpClient client = new OkHttpClient();

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        return Map.of("statusCode", 200, "body", fetch("prices") + " " + fetch("units") + " " + fetch("stock"));
    }

    private String fetch(String service) {
        var request = new Request.Builder().url("https://" + service + ".example.com/A1").build();
        try (var response = client.newCall(request).execute()) {
            return response.body().string();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
