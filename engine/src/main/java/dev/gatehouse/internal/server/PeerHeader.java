package dev.gatehouse.internal.server;

import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.Peer;
import dev.gatehouse.http.VpcEndpoint;
import java.util.Optional;

/**
 * The private header in which a test's own client says from where it pretends to call.
 *
 * <p>Its value begins with a secret of this start; a header without it says nothing and is dropped like the others.
 */
public final class PeerHeader {

    private static final String NAME = "x-gatehouse-peer";
    private static final String NONE = "-";

    private final String secret;

    private PeerHeader(String secret) {
        this.secret = secret;
    }

    /** A header that only who knows the secret can write. */
    public static PeerHeader withSecret(String secret) {
        return new PeerHeader(secret);
    }

    /** The line that makes a call seem to come from that peer. */
    public Header write(Peer peer) {
        String endpoint = peer.vpcEndpoint().map(VpcEndpoint::id).orElse(NONE);
        String vpc = peer.vpcEndpoint().map(VpcEndpoint::vpcId).orElse(NONE);
        return new Header(NAME, String.join(" ", secret, peer.sourceIp(), endpoint, vpc));
    }

    /** The lines without any such header. */
    Headers stripped(Headers lines) {
        return lines.without(NAME);
    }

    /** The peer that the lines pretend, with the true one's certificate; the true one if they pretend none. */
    Peer read(Headers lines, Peer actual) {
        for (String value : lines.all(NAME)) {
            String[] parts = value.split(" ", -1);
            if (parts.length == 4 && parts[0].equals(secret)) {
                return new Peer(parts[1], endpoint(parts[2], parts[3]), actual.certificate());
            }
        }
        return actual;
    }

    private static Optional<VpcEndpoint> endpoint(String id, String vpc) {
        return id.equals(NONE) ? Optional.empty() : Optional.of(new VpcEndpoint(id, vpc));
    }
}
