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

/** Entry to all assertions over what a gateway shows. */
public final class GatewayAssertions {

    private GatewayAssertions() {}

    /**
     * Asserts about an answer; a failing assertion tells the story of the call.
     *
     * @param response the answer to a call
     * @return assertions about it
     */
    public static ApiResponseAssert assertThat(ApiResponse response) {
        return new ApiResponseAssert(response, Failing.atOnce());
    }

    /**
     * Asserts about what came through a WebSocket session; waits until nothing is in flight any more.
     *
     * @param session an open or closed session
     * @return assertions about it
     */
    public static WebSocketSessionAssert assertThat(WebSocketSession session) {
        return new WebSocketSessionAssert(session, Failing.atOnce());
    }

    /**
     * Asserts about access logs; {@code last()} and others go on with one line.
     *
     * @param logs those of one test
     * @return assertions about it
     */
    public static AccessLogsAssert assertThat(AccessLogs logs) {
        return new AccessLogsAssert(logs, Failing.atOnce());
    }

    /**
     * Asserts about execution logs.
     *
     * @param logs those of one test
     * @return assertions about it
     */
    public static ExecutionLogsAssert assertThat(ExecutionLogs logs) {
        return new ExecutionLogsAssert(logs, Failing.atOnce());
    }

    /**
     * Asserts about metrics; {@code latency()} goes on with a duration.
     *
     * @param metrics those of one test
     * @return assertions about it
     */
    public static MetricsAssert assertThat(Metrics metrics) {
        return new MetricsAssert(metrics, Failing.atOnce());
    }

    /**
     * Asserts about the invocations of a function.
     *
     * @param invocations those of one function, like {@code lambdas.function("GetOrder").invocations()}
     * @return assertions about it
     */
    public static InvocationsAssert assertThat(Invocations invocations) {
        return new InvocationsAssert(invocations, Failing.atOnce());
    }

    /**
     * Asserts about who may call what, by {@code gateway.access()}.
     *
     * @param access of a gateway
     * @return assertions about it
     */
    public static GatewayAccessAssert assertThat(GatewayAccess access) {
        return new GatewayAccessAssert(access, Failing.atOnce());
    }

    /**
     * Asserts about what calls exercised of an API.
     *
     * @param coverage of the calls so far
     * @return assertions about it
     */
    public static ApiCoverageAssert assertThat(ApiCoverage coverage) {
        return new ApiCoverageAssert(coverage, Failing.atOnce());
    }

    /**
     * Asserts about what an origin or an AWS service received, like {@code backends.get(…)}.
     *
     * @param standIn what stands for the origin or service
     * @return assertions about it
     */
    public static StandInAssert assertThat(StandIn<?> standIn) {
        return new StandInAssert(standIn, Failing.atOnce());
    }
}
