package com.example.chat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;

/** The name of whoever the doorkeeper let in. */
final class Guest {

    private Guest() {}

    static String of(APIGatewayV2WebSocketEvent event) {
        return String.valueOf(event.getRequestContext().getAuthorizer().get("principalId"));
    }
}
