package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads an order by a client that is made as on Lambda, without an endpoint. */
public class GetOrder implements RequestHandler<Map<String, Object>, Map<String, Object>> {

    private final DynamoDbClient client = DynamoDbClient.create();

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        String id = ((Map<?, ?>) event.get("pathParameters")).get("id").toString();
        var key = Map.of("id", AttributeValue.builder().s(id).build());
        var item = client.getItem(it -> it.tableName("orders").key(key)).item();
        return Map.of("statusCode", 200, "body", item.get("sku").s());
    }
}
