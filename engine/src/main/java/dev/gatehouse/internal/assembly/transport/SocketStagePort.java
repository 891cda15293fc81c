package dev.gatehouse.internal.assembly.transport;

import dev.gatehouse.client.ClientKey;
import dev.gatehouse.http.ClientCertificate;
import dev.gatehouse.internal.client.StagePort;
import java.time.Instant;

/** A stage behind a loopback socket: the same as in process, but that a client's certificate needs its key. */
interface SocketStagePort extends StagePort {

    /** The same stage without a socket. */
    InProcessStagePort direct();

    @Override
    default String host() {
        return direct().host();
    }

    @Override
    default String basePath() {
        return direct().basePath();
    }

    @Override
    default Instant now() {
        return direct().now();
    }

    @Override
    default String apiKeyValue(String key) {
        return direct().apiKeyValue(key);
    }

    @Override
    default String domain(String name) {
        return direct().domain(name);
    }

    @Override
    default ClientCertificate presented(ClientKey key) {
        ClientCertificate shown = direct().presented(key);
        direct().running().state().get(Sockets.KEY).keep(shown, key);
        return shown;
    }
}
