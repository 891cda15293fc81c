package dev.gatehouse.assertions;

import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.client.WebSocketSession;

/** Entry to all assertions over what a gateway shows. */
public final class GatewayAssertions {

    private GatewayAssertions() {}

    /** Asserts about an answer; a failing assertion tells the story of the call. */
    public static ApiResponseAssert assertThat(ApiResponse response) {
        return new ApiResponseAssert(response);
    }

    /** Asserts about what came through a WebSocket session; waits until nothing is in flight any more. */
    public static WebSocketSessionAssert assertThat(WebSocketSession session) {
        return new WebSocketSessionAssert(session);
    }
}
