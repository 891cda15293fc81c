package dev.gatehouse.junit.clients;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.gatehouse.junit.LambdaFunction;
import java.util.Map;
import java.util.Optional;

/** An order desk that knows two orders. */
@LambdaFunction("Orders")
public final class OrderDesk implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    private static final String SEVEN = "{\"id\": 7, \"sku\": \"A1\"}";
    private static final String EIGHT = "{\"id\": 8, \"sku\": \"B2\"}";

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
        if (event.getHttpMethod().equals("POST")) {
            return answer(201, event.getBody());
        }
        if (event.getResource().equals("/orders")) {
            String sku = Optional.ofNullable(event.getQueryStringParameters())
                    .map(query -> query.get("sku"))
                    .orElse("");
            return answer(200, sku.equals("B2") ? "[" + EIGHT + "]" : "[" + SEVEN + ", " + EIGHT + "]");
        }
        return event.getPathParameters().get("id").equals("7")
                ? answer(200, SEVEN)
                : answer(404, "{\"message\": \"no such order\"}");
    }

    private static APIGatewayProxyResponseEvent answer(int status, String body) {
        return new APIGatewayProxyResponseEvent()
                .withStatusCode(status)
                .withHeaders(Map.of("Content-Type", "application/json"))
                .withBody(body);
    }

    /** An order. */
    public record Order(int id, String sku) {}
}
