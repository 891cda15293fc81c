package com.acme.guide;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.util.Map;

/** Answers for every function of the guide's template. */
public class Desk implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    private static final String ORDER = "{\"id\": 7, \"sku\": \"A1\", \"total\": 12.5, \"note\": null}";

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
        boolean created = "POST".equals(event.getHttpMethod());
        return new APIGatewayProxyResponseEvent()
                .withStatusCode(created ? 201 : 200)
                .withHeaders(Map.of("Content-Type", "application/json"))
                .withBody("/orders".equals(event.getResource()) && !created ? "[" + ORDER + "]" : ORDER);
    }
}
