package dev.gatehouse.assertions;

import dev.gatehouse.access.GatewayAccess;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.client.WebSocketSession;
import dev.gatehouse.control.Invocations;
import dev.gatehouse.control.StandIn;
import dev.gatehouse.coverage.ApiCoverage;
import dev.gatehouse.logs.AccessLogs;
import dev.gatehouse.logs.ExecutionLogs;
import dev.gatehouse.logs.Metrics;
import org.assertj.core.api.SoftAssertions;

/**
 * Soft assertions over what a gateway shows, beside AssertJ's own: {@code assertAll()} tells all failures at once.
 *
 * <p>Works with AssertJ's {@code SoftAssertionsExtension}, as {@code @InjectSoftAssertions} field or parameter. Methods that
 * are AssertJ's own, like {@code satisfies}, fail at once.
 */
public class GatewaySoftAssertions extends SoftAssertions {

    /**
     * Asserts about an answer; a failing assertion tells the story of the call.
     *
     * @return assertions about it
     */
    public ApiResponseAssert assertThat(ApiResponse response) {
        return new ApiResponseAssert(response, Failing.into(this));
    }

    /**
     * Asserts about what came through a WebSocket session; waits until nothing is in flight any more.
     *
     * @return assertions about it
     */
    public WebSocketSessionAssert assertThat(WebSocketSession session) {
        return new WebSocketSessionAssert(session, Failing.into(this));
    }

    /**
     * Asserts about access logs; {@code last()} and others go on with one line.
     *
     * @return assertions about it
     */
    public AccessLogsAssert assertThat(AccessLogs logs) {
        return new AccessLogsAssert(logs, Failing.into(this));
    }

    /**
     * Asserts about execution logs.
     *
     * @return assertions about it
     */
    public ExecutionLogsAssert assertThat(ExecutionLogs logs) {
        return new ExecutionLogsAssert(logs, Failing.into(this));
    }

    /**
     * Asserts about metrics; {@code latency()} goes on with a duration.
     *
     * @return assertions about it
     */
    public MetricsAssert assertThat(Metrics metrics) {
        return new MetricsAssert(metrics, Failing.into(this));
    }

    /**
     * Asserts about the invocations of a function.
     *
     * @return assertions about it
     */
    public InvocationsAssert assertThat(Invocations invocations) {
        return new InvocationsAssert(invocations, Failing.into(this));
    }

    /**
     * Asserts about who may call what, by {@code gateway.access()}.
     *
     * @return assertions about it
     */
    public GatewayAccessAssert assertThat(GatewayAccess access) {
        return new GatewayAccessAssert(access, Failing.into(this));
    }

    /**
     * Asserts about what calls exercised of an API.
     *
     * @return assertions about it
     */
    public ApiCoverageAssert assertThat(ApiCoverage coverage) {
        return new ApiCoverageAssert(coverage, Failing.into(this));
    }

    /**
     * Asserts about what an origin or an AWS service received, like {@code backends.get(…)}.
     *
     * @return assertions about it
     */
    public StandInAssert assertThat(StandIn<?> standIn) {
        return new StandInAssert(standIn, Failing.into(this));
    }
}
