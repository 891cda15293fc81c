package com.example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/** Says who the authorizer of the other language says is calling. */
public final class JavaHello implements RequestHandler<Map<String, Object>, Map<String, Object>> {

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        var request = (Map<?, ?>) event.get("requestContext");
        var authorizer = (Map<?, ?>) request.get("authorizer");
        return Map.of("statusCode", 200, "body", authorizer.get("principalId") + " by " + authorizer.get("language"));
    }
}
