package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.io.IOException;
import java.util.Map;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads an order from a table, and its price from two services. */
public class GetOrder implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    private static final OkHttpClient CLIENT = new OkHttpClient();

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
        context.getLogger().log("asked for an order");
        try (DynamoDbClient client = DynamoDbClient.create()) {
            Map<String, AttributeValue> key =
                    Map.of("id", AttributeValue.builder().s(event.getPathParameters().get("id")).build());
            String sku = client.getItem(it -> it.tableName(System.getenv("TABLE")).key(key)).item().get("sku").s();
            String price = fetch("https://prices.example.com/" + sku) + fetch("https://units.example.com/" + sku);
            return new APIGatewayProxyResponseEvent().withStatusCode(200).withBody(sku + " " + price);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String fetch(String url) throws IOException {
        try (var response = CLIENT.newCall(new Request.Builder().url(url).build()).execute()) {
            return response.body().string();
        }
    }
}
