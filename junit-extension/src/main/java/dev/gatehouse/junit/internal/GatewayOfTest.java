package dev.gatehouse.junit.internal;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.events.Exchange;
import dev.gatehouse.junit.internal.deployed.DeployedTest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** The gateway of one test, or of a class that keeps its state; JUnit closes it with the store that holds it. */
public final class GatewayOfTest implements Store.CloseableResource, AutoCloseable {

    private final ApiGateway gateway;
    private final Optional<DeployedTest> deployed;
    private final TestObjects objects;
    private final List<Object> functions;
    private final List<Runnable> ends = new CopyOnWriteArrayList<>();
    private volatile long callsBefore;

    /**
     * Takes a gateway.
     *
     * @param deployed stages that its clients meet elsewhere
     * @param functions the classes and fields that stand for functions in it
     */
    GatewayOfTest(ApiGateway gateway, Optional<DeployedTest> deployed, TestObjects objects, List<Object> functions) {
        this.gateway = gateway;
        this.deployed = deployed;
        this.objects = objects;
        this.functions = List.copyOf(functions);
    }

    public ApiGateway gateway() {
        return gateway;
    }

    /** The gateway as a test sees it: clients of deployed stages meet them there. */
    ApiGateway injected() {
        return deployed.map(DeployedTest::gateway).orElse(gateway);
    }

    TestObjects objects() {
        return objects;
    }

    List<Object> functions() {
        return functions;
    }

    /** From here on, calls belong to the next test. */
    void beginTest() {
        callsBefore = gateway.callCount();
        deployed.ifPresent(DeployedTest::begin);
    }

    /** Says that the running test has ended. */
    public void endTest(Optional<Throwable> failure) {
        deployed.ifPresent(it -> it.ended(failure));
    }

    /** The calls of the running test. */
    public List<Exchange> calls() {
        List<Exchange> here = gateway.callsAfter(callsBefore);
        return deployed.map(
                        it -> Stream.concat(here.stream().filter(call -> !it.isComparison(call)), it.calls().stream())
                                .toList())
                .orElse(here);
    }

    /** Has something end with the gateway. */
    public void closing(Runnable end) {
        ends.add(end);
    }

    @Override
    public void close() {
        gateway.close();
        ends.forEach(Runnable::run);
    }
}
