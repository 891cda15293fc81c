package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import com.amazonaws.services.sqs.AmazonSQSClientBuilder;

/** Sends a message by version 1 of the SDK. */
public class GetOrder implements RequestHandler<Map<String, Object>, Map<String, Object>> {

    private static String send() {
        var client = AmazonSQSClientBuilder.standard().build();
        return client.sendMessage("https://sqs.us-east-1.amazonaws.com/123456789012/orders", "7").getMessageId();
    }

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        return Map.of("statusCode", 200, "body", send());
    }
}
