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

/** The entry point of all assertions about a gateway. */
public final class GatewayAssertions {

    private GatewayAssertions() {}

    /**
     * Starts assertions about a response; a failure contains the story of the call.
     *
     * @param response the response to a call
     * @return the assertions
     */
    public static ApiResponseAssert assertThat(ApiResponse response) {
        return new ApiResponseAssert(response, Failing.atOnce());
    }

    /**
     * Starts assertions about a WebSocket session; they wait until nothing is in flight any more.
     *
     * @param session an open or closed session
     * @return the assertions
     */
    public static WebSocketSessionAssert assertThat(WebSocketSession session) {
        return new WebSocketSessionAssert(session, Failing.atOnce());
    }

    /**
     * Starts assertions about access logs; {@code last()} and others select one line.
     *
     * @param logs of one test
     * @return the assertions
     */
    public static AccessLogsAssert assertThat(AccessLogs logs) {
        return new AccessLogsAssert(logs, Failing.atOnce());
    }

    /**
     * Starts assertions about execution logs.
     *
     * @param logs of one test
     * @return the assertions
     */
    public static ExecutionLogsAssert assertThat(ExecutionLogs logs) {
        return new ExecutionLogsAssert(logs, Failing.atOnce());
    }

    /**
     * Starts assertions about metrics; {@code latency()} continues with a duration.
     *
     * @param metrics of one test
     * @return the assertions
     */
    public static MetricsAssert assertThat(Metrics metrics) {
        return new MetricsAssert(metrics, Failing.atOnce());
    }

    /**
     * Starts assertions about the invocations of a function.
     *
     * @param invocations of one function, like {@code lambdas.function("GetOrder").invocations()}
     * @return the assertions
     */
    public static InvocationsAssert assertThat(Invocations invocations) {
        return new InvocationsAssert(invocations, Failing.atOnce());
    }

    /**
     * Starts assertions about who may call each route.
     *
     * @param access of a gateway, from {@code gateway.access()}
     * @return the assertions
     */
    public static GatewayAccessAssert assertThat(GatewayAccess access) {
        return new GatewayAccessAssert(access, Failing.atOnce());
    }

    /**
     * Starts assertions about API coverage.
     *
     * @param coverage of the calls so far
     * @return the assertions
     */
    public static ApiCoverageAssert assertThat(ApiCoverage coverage) {
        return new ApiCoverageAssert(coverage, Failing.atOnce());
    }

    /**
     * Starts assertions about the requests that a stand-in received.
     *
     * @param standIn like {@code backends.get(…)}
     * @return the assertions
     */
    public static StandInAssert assertThat(StandIn<?> standIn) {
        return new StandInAssert(standIn, Failing.atOnce());
    }
}
