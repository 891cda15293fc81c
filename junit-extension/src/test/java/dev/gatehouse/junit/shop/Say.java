package dev.gatehouse.junit.shop;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/** Says how it was called. */
public final class Say implements RequestHandler<Map<String, Object>, Map<String, Object>> {

    private int calls;

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        calls++;
        return Map.of(
                "statusCode",
                200,
                "body",
                System.getenv("VOICE") + " " + event.get("stageVariables") + " " + calls + " " + event.get("body"));
    }
}
