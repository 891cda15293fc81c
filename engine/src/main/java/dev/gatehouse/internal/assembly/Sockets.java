package dev.gatehouse.internal.assembly;

import dev.gatehouse.internal.environment.Environment;
import dev.gatehouse.internal.environment.Slot;
import dev.gatehouse.internal.server.PeerHeader;
import dev.gatehouse.internal.server.WireLimits;
import dev.gatehouse.internal.server.WireOptions;
import dev.gatehouse.internal.server.WireServer;
import dev.gatehouse.internal.server.client.WireClient;
import dev.gatehouse.model.Api;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.RestApi;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The ports of one test, one an API, and the client that speaks to them; nothing opens before somebody asks. */
public final class Sockets implements AutoCloseable {

    static final Slot<Sockets> SLOT = Slot.using(Sockets::new);

    private final Environment environment;
    private final PeerHeader peerHeader;
    private final Map<String, WireServer> servers = new HashMap<>();
    private Optional<WireClient> client = Optional.empty();

    private Sockets(Environment environment) {
        this.environment = environment;
        this.peerHeader = PeerHeader.withSecret(environment.ids().hex(32));
    }

    /** The port of that API, opened now if it was not. */
    synchronized WireServer server(Running running, Api api) {
        return servers.computeIfAbsent(api.logicalId(), id -> {
            var limits = limits(api);
            var options = WireOptions.of(limits, peerHeader, environment.clock()::now);
            return WireServer.open(new GatewayEndpoint(running, api), options);
        });
    }

    private static WireLimits limits(Api api) {
        if (api instanceof RestApi) {
            return WireLimits.rest();
        }
        return api instanceof HttpApi ? WireLimits.http() : WireLimits.webSocket();
    }

    synchronized WireClient client() {
        WireClient open = client.orElseGet(WireClient::open);
        client = Optional.of(open);
        return open;
    }

    PeerHeader peerHeader() {
        return peerHeader;
    }

    /** Closes all ports and connections, within a bound. */
    @Override
    public synchronized void close() {
        client.ifPresent(WireClient::close);
        client = Optional.empty();
        servers.values().forEach(WireServer::close);
        servers.clear();
    }
}
