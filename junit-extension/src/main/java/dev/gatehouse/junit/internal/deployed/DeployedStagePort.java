package dev.gatehouse.junit.internal.deployed;

import dev.gatehouse.client.ClientKey;
import dev.gatehouse.http.ClientCertificate;
import dev.gatehouse.internal.client.StagePort;
import java.time.Instant;

/** A deployed stage, as clients of HTTP and of WebSocket see it alike. */
interface DeployedStagePort extends StagePort {

    DeployedTest test();

    DeployedStage stage();

    /** The way to the gateway in the JVM, which knows the template. */
    StagePort here();

    @Override
    default String host() {
        return stage().authority();
    }

    @Override
    default String basePath() {
        return stage().basePath();
    }

    @Override
    default Instant now() {
        return Instant.now();
    }

    @Override
    default String apiKeyValue(String key) {
        return here().apiKeyValue(key);
    }

    @Override
    default String domain(String name) {
        return here().domain(name);
    }

    @Override
    default ClientCertificate presented(ClientKey key) {
        throw test().aborted("a client certificate that the test makes");
    }
}
