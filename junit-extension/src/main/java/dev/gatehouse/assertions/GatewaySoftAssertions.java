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

    /** Collects failures until {@link #assertAll()}, or until the end of the test if JUnit injects it. */
    public GatewaySoftAssertions() {}

    /**
     * Asserts about an answer; a failing assertion tells the story of the call.
     *
     * @param response the answer to a call
     * @return assertions about it
     */
    public ApiResponseAssert assertThat(ApiResponse response) {
        return new ApiResponseAssert(response, Failing.into(this));
    }

    /**
     * Asserts about what came through a WebSocket session; waits until nothing is in flight any more.
     *
     * @param session an open or closed session
     * @return assertions about it
     */
    public WebSocketSessionAssert assertThat(WebSocketSession session) {
        return new WebSocketSessionAssert(session, Failing.into(this));
    }

    /**
     * Asserts about access logs; {@code last()} and others go on with one line.
     *
     * @param logs those of one test
     * @return assertions about it
     */
    public AccessLogsAssert assertThat(AccessLogs logs) {
        return new AccessLogsAssert(logs, Failing.into(this));
    }

    /**
     * Asserts about execution logs.
     *
     * @param logs those of one test
     * @return assertions about it
     */
    public ExecutionLogsAssert assertThat(ExecutionLogs logs) {
        return new ExecutionLogsAssert(logs, Failing.into(this));
    }

    /**
     * Asserts about metrics; {@code latency()} goes on with a duration.
     *
     * @param metrics those of one test
     * @return assertions about it
     */
    public MetricsAssert assertThat(Metrics metrics) {
        return new MetricsAssert(metrics, Failing.into(this));
    }

    /**
     * Asserts about the invocations of a function.
     *
     * @param invocations those of one function, like {@code lambdas.function("GetOrder").invocations()}
     * @return assertions about it
     */
    public InvocationsAssert assertThat(Invocations invocations) {
        return new InvocationsAssert(invocations, Failing.into(this));
    }

    /**
     * Asserts about who may call what, by {@code gateway.access()}.
     *
     * @param access of a gateway
     * @return assertions about it
     */
    public GatewayAccessAssert assertThat(GatewayAccess access) {
        return new GatewayAccessAssert(access, Failing.into(this));
    }

    /**
     * Asserts about what calls exercised of an API.
     *
     * @param coverage of the calls so far
     * @return assertions about it
     */
    public ApiCoverageAssert assertThat(ApiCoverage coverage) {
        return new ApiCoverageAssert(coverage, Failing.into(this));
    }

    /**
     * Asserts about what an origin or an AWS service received, like {@code backends.get(…)}.
     *
     * @param standIn what stands for the origin or service
     * @return assertions about it
     */
    public StandInAssert assertThat(StandIn<?> standIn) {
        return new StandInAssert(standIn, Failing.into(this));
    }
}
