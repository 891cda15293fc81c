package dev.gatehouse.junit.deployed;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/** Says where it runs and how it was called. */
public final class Desk implements RequestHandler<Map<String, Object>, Map<String, Object>> {

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        if ("/moved".equals(event.get("path"))) {
            return Map.of("statusCode", 302, "headers", Map.of("location", "http://localhost:9/elsewhere"));
        }
        String said = event.get("body") + "";
        return Map.of("statusCode", 200, "body", System.getenv("PLACE") + " " + said);
    }
}
