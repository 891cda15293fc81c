package com.example.chat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;

/** Answers of the handlers. */
final class Answers {

    private Answers() {}

    static APIGatewayV2WebSocketResponse ok() {
        var response = new APIGatewayV2WebSocketResponse();
        response.setStatusCode(200);
        return response;
    }
}
