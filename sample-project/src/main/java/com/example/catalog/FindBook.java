package com.example.catalog;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

/** {@code GET /books/{isbn}} and {@code GET /bestsellers}: says from which edition of the catalogue the answer is. */
public final class FindBook implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
        String edition = event.getStageVariables().get("edition");
        return new APIGatewayProxyResponseEvent().withStatusCode(200).withBody("{\"edition\":\"" + edition + "\"}");
    }
}
