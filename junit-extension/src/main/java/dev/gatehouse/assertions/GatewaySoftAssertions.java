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
 * Soft assertions about a gateway, together with AssertJ's own; {@code assertAll()} reports all failures at once.
 *
 * <p>Works with AssertJ's {@code SoftAssertionsExtension}, as an {@code @InjectSoftAssertions} field or as a parameter.
 * Methods that are inherited from AssertJ, like {@code satisfies}, fail at once.
 */
public class GatewaySoftAssertions extends SoftAssertions {

    /**
     * Creates an object that collects failures until {@link #assertAll()}, or until the end of the test if JUnit
     * injects it.
     */
    public GatewaySoftAssertions() {}

    /**
     * Starts assertions about a response; a failure contains the story of the call.
     *
     * @param response the response to a call
     * @return the assertions
     */
    public ApiResponseAssert assertThat(ApiResponse response) {
        return new ApiResponseAssert(response, Failing.into(this));
    }

    /**
     * Starts assertions about a WebSocket session; they wait until nothing is in flight any more.
     *
     * @param session an open or closed session
     * @return the assertions
     */
    public WebSocketSessionAssert assertThat(WebSocketSession session) {
        return new WebSocketSessionAssert(session, Failing.into(this));
    }

    /**
     * Starts assertions about access logs; {@code last()} and others select one line.
     *
     * @param logs of one test
     * @return the assertions
     */
    public AccessLogsAssert assertThat(AccessLogs logs) {
        return new AccessLogsAssert(logs, Failing.into(this));
    }

    /**
     * Starts assertions about execution logs.
     *
     * @param logs of one test
     * @return the assertions
     */
    public ExecutionLogsAssert assertThat(ExecutionLogs logs) {
        return new ExecutionLogsAssert(logs, Failing.into(this));
    }

    /**
     * Starts assertions about metrics; {@code latency()} continues with a duration.
     *
     * @param metrics of one test
     * @return the assertions
     */
    public MetricsAssert assertThat(Metrics metrics) {
        return new MetricsAssert(metrics, Failing.into(this));
    }

    /**
     * Starts assertions about the invocations of a function.
     *
     * @param invocations of one function, like {@code lambdas.function("GetOrder").invocations()}
     * @return the assertions
     */
    public InvocationsAssert assertThat(Invocations invocations) {
        return new InvocationsAssert(invocations, Failing.into(this));
    }

    /**
     * Starts assertions about who may call each route.
     *
     * @param access of a gateway, from {@code gateway.access()}
     * @return the assertions
     */
    public GatewayAccessAssert assertThat(GatewayAccess access) {
        return new GatewayAccessAssert(access, Failing.into(this));
    }

    /**
     * Starts assertions about API coverage.
     *
     * @param coverage of the calls so far
     * @return the assertions
     */
    public ApiCoverageAssert assertThat(ApiCoverage coverage) {
        return new ApiCoverageAssert(coverage, Failing.into(this));
    }

    /**
     * Starts assertions about the requests that a stand-in received.
     *
     * @param standIn like {@code backends.get(…)}
     * @return the assertions
     */
    public StandInAssert assertThat(StandIn<?> standIn) {
        return new StandInAssert(standIn, Failing.into(this));
    }
}
