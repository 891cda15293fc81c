package dev.gatehouse.internal.assembly.transport;

import dev.gatehouse.client.ClientKey;
import dev.gatehouse.http.ClientCertificate;
import dev.gatehouse.internal.assembly.GatewayUnderTest;
import dev.gatehouse.internal.assembly.TransportLimits;
import dev.gatehouse.internal.environment.Environment;
import dev.gatehouse.internal.environment.StateKey;
import dev.gatehouse.internal.server.PeerHeader;
import dev.gatehouse.internal.server.WireOptions;
import dev.gatehouse.internal.server.WireServer;
import dev.gatehouse.internal.server.client.WireClient;
import dev.gatehouse.internal.server.tls.GeneratedCertificate;
import dev.gatehouse.internal.server.tls.ServerTls;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.DomainName;
import dev.gatehouse.model.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The ports of one test's gateway, opened when somebody asks for one, and the client that speaks to them. */
public final class Sockets implements AutoCloseable {

    public static final StateKey<Sockets> KEY = StateKey.using(Sockets::new).emptyInRehearsal();

    private final Environment environment;
    private final PeerHeader peerHeader;
    private final Map<Door, WireServer> servers = new HashMap<>();
    private final Map<String, SocketCallState> tracks = new ConcurrentHashMap<>();
    private final Map<String, WireClient> presenting = new HashMap<>();
    private final Map<String, ClientKey> keys = new ConcurrentHashMap<>();
    private Optional<WireClient> client = Optional.empty();
    private Optional<GeneratedCertificate> certificate = Optional.empty();

    private Sockets(Environment environment) {
        this.environment = environment;
        this.peerHeader = PeerHeader.withSecret(environment.ids().hex(32));
    }

    /** What a port speaks. */
    public enum Scheme {
        HTTP,
        HTTPS
    }

    /** The port of that API, opened now if it is not open yet. */
    public synchronized WireServer port(GatewayUnderTest running, ApiDefinition api, Scheme scheme) {
        return opened(running, api, scheme, 0);
    }

    /** The number of that API's port, opened now at the one wanted if it is not open yet. */
    public synchronized int portAt(GatewayUnderTest running, ApiDefinition api, Scheme scheme, int wanted) {
        return opened(running, api, scheme, wanted).port();
    }

    private WireServer opened(GatewayUnderTest running, ApiDefinition api, Scheme scheme, int wanted) {
        environment.life().demand();
        return servers.computeIfAbsent(
                new Door(api.logicalId(), scheme),
                door -> WireServer.open(
                        new GatewayEndpoint(running, api, this),
                        options(running.template(), api, scheme).withPort(wanted)));
    }

    /** The certificate of all HTTPS ports; names this machine and the template's custom domains. */
    public synchronized GeneratedCertificate certificate(Template template) {
        GeneratedCertificate made = certificate.orElseGet(() -> GeneratedCertificate.of(names(template)));
        certificate = Optional.of(made);
        return made;
    }

    /** Closes ports and connections. */
    @Override
    public synchronized void close() {
        client.ifPresent(WireClient::close);
        client = Optional.empty();
        presenting.values().forEach(WireClient::close);
        presenting.clear();
        servers.values().forEach(WireServer::close);
        servers.clear();
        tracks.values().forEach(SocketCallState::over);
        tracks.clear();
    }

    synchronized WireClient client() {
        environment.life().demand();
        WireClient open = client.orElseGet(WireClient::open);
        client = Optional.of(open);
        return open;
    }

    /** Keeps the key of a certificate that our own client is going to present. */
    void keep(ClientCertificate shown, ClientKey key) {
        keys.put(shown.pem(), key);
    }

    /** A client that presents that certificate, and no other on the same connections. */
    synchronized WireClient presenting(ClientCertificate shown) {
        environment.life().demand();
        ClientKey key = keys.get(shown.pem());
        if (key == null) {
            throw new IllegalStateException("over a socket a certificate needs its key; use presenting(key)");
        }
        return presenting.computeIfAbsent(
                shown.pem(),
                pem -> WireClient.presenting(List.of(new GeneratedCertificate(key.privateKey(), key.certificate()))));
    }

    PeerHeader peerHeader() {
        return peerHeader;
    }

    /** Begins to track a call of our own client; whoever begins ends. */
    SocketCallState track(String mark) {
        var track = new SocketCallState(environment.quiescence());
        tracks.put(mark, track);
        return track;
    }

    Optional<SocketCallState> tracked(Optional<String> mark) {
        return mark.map(tracks::get);
    }

    void untrack(String mark) {
        tracks.remove(mark);
    }

    private WireOptions options(Template template, ApiDefinition api, Scheme scheme) {
        var plain = WireOptions.of(TransportLimits.of(api), peerHeader, environment.clock()::now);
        return scheme == Scheme.HTTP ? plain : plain.withTls(tls(template));
    }

    private ServerTls tls(Template template) {
        boolean asks = template.domainNames().stream()
                .anyMatch(domain -> domain.mutualTlsTruststore().isPresent());
        return asks ? ServerTls.asking(certificate(template)) : ServerTls.of(certificate(template));
    }

    private static List<String> names(Template template) {
        List<String> names = new ArrayList<>(List.of("localhost", "127.0.0.1", "::1"));
        template.domainNames().stream().map(DomainName::domainName).forEach(names::add);
        return names;
    }

    private record Door(String api, Scheme scheme) {}
}
