package dev.gatehouse.assertions;

import dev.gatehouse.client.ApiResponse;

/** Entry to all assertions over what a gateway shows. */
public final class GatewayAssertions {

    private GatewayAssertions() {}

    /** Asserts about an answer; a failing assertion tells the story of the call. */
    public static ApiResponseAssert assertThat(ApiResponse response) {
        return new ApiResponseAssert(response);
    }
}
