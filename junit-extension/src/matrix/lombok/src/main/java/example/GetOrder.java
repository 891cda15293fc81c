package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import lombok.Value;

/** Answers what a generated method tells. */
public class GetOrder implements RequestHandler<Map<String, Object>, Map<String, Object>> {

    @Value
    static class Order {
        String sku;
    }

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        return Map.of("statusCode", 200, "body", new Order("A1").getSku());
    }
}
