package dev.gatehouse.internal.assembly.transport;

import dev.gatehouse.client.ClientKey;
import dev.gatehouse.http.ClientCertificate;
import dev.gatehouse.internal.assembly.AssembledTemplate;
import dev.gatehouse.internal.assembly.GatewayUnderTest;
import dev.gatehouse.internal.assembly.KeyValues;
import dev.gatehouse.internal.client.StagePort;
import dev.gatehouse.internal.server.tls.ClientCertificates;
import dev.gatehouse.model.ApiDefinition;
import java.time.Instant;
import java.util.List;

/** A stage of the gateway in this JVM, as clients of HTTP and of WebSocket see it alike. */
interface InProcessStagePort extends StagePort {

    GatewayUnderTest running();

    ApiDefinition api();

    /** The stage's name. */
    String stage();

    @Override
    default String host() {
        return AssembledTemplate.hostName(api(), running().template().account());
    }

    @Override
    default String basePath() {
        return stage().equals("$default") ? "" : "/" + stage();
    }

    @Override
    default Instant now() {
        return running().past().environment().clock().now();
    }

    @Override
    default String apiKeyValue(String key) {
        return KeyValues.of(running(), key);
    }

    @Override
    default String domain(String name) {
        return running().gateway().domain(name);
    }

    @Override
    default ClientCertificate presented(ClientKey key) {
        return ClientCertificates.of(List.of(key.certificate()));
    }
}
