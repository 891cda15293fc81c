package dev.gatehouse.junit.internal.deployed;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.client.GatewayPort;
import java.util.List;

/**
 * Sends an HTTP client's requests to a deployed stage.
 *
 * @param here the way to the gateway in the JVM, which knows the template
 */
record DeployedPort(DeployedTest test, DeployedStage stage, GatewayPort here)
        implements GatewayPort, DeployedStagePort {

    @Override
    public Exchange send(HttpRequest request) {
        return test.send(stage, request, here);
    }

    @Override
    public Exchange rehearse(HttpRequest request) {
        throw test.aborted("the event of a call");
    }

    @Override
    public String reachable(String path) {
        return here.reachable(path);
    }

    @Override
    public List<String> contractBreaches(Exchange exchange) {
        return here.contractBreaches(exchange);
    }

    @Override
    public List<String> routes() {
        return here.routes();
    }

    @Override
    public String logicalIdOf(String functionName) {
        return here.logicalIdOf(functionName);
    }
}
