package dev.gatehouse.assertions.internal;

import dev.gatehouse.assertions.BrowserPage;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a page got to see of a call.
 *
 * @param obstacle why it may not read the answer; empty if it may
 * @param story the preflight, if one was sent, and the call
 */
public record BrowserOutcome(Optional<String> obstacle, String story) {

    public static BrowserOutcome of(BrowserPage page, ApiResponse response) {
        List<String> stories = new ArrayList<>();
        var fetch = new CrossOriginFetch(page, response.request());
        var reading = new BrowserReading(fetch, request -> {
            ApiResponse preflight = response.followedBy(request);
            stories.add(preflight.told());
            return answer(preflight);
        });
        Optional<String> obstacle = reading.obstacle(answer(response));
        stories.add(response.told());
        return new BrowserOutcome(obstacle, String.join("\n\n", stories));
    }

    private static HttpResponse answer(ApiResponse response) {
        return new HttpResponse(response.status(), response.headers(), Body.of(response.bytes()));
    }
}
