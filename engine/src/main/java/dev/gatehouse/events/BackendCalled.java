package dev.gatehouse.events;

import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * An HTTP endpoint or an AWS service was called.
 *
 * @param target origin of the endpoint, or name of the service
 * @param request as it was sent
 * @param response as it was received; absent if the call failed
 * @param failure what failed, if there is no response; otherwise empty
 * @param latency real time plus simulated time
 */
public record BackendCalled(
        String target, HttpRequest request, Optional<HttpResponse> response, String failure, Duration latency)
        implements Fact {

    @Override
    public GateName gate() {
        return GateName.INTEGRATION;
    }

    @Override
    public String story() {
        String outcome =
                response.map(r -> "answered " + r.status() + " " + r.body()).orElse("failed: " + failure);
        return target + " got " + request.method() + " " + request.target() + " " + request.body() + "\n  " + outcome;
    }
}
