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
    private static final int PARTS = 5;

    private final String secret;

    private PeerHeader(String secret) {
        this.secret = secret;
    }

    /** A header that only who knows the secret can write; without blanks. */
    public static PeerHeader withSecret(String secret) {
        return new PeerHeader(secret);
    }

    /**
     * The line that makes a call seem to come from that peer.
     *
     * @param mark by which the client finds the call again; without blanks
     */
    public Header write(Peer peer, String mark) {
        String endpoint = peer.vpcEndpoint().map(VpcEndpoint::id).orElse(NONE);
        String vpc = peer.vpcEndpoint().map(VpcEndpoint::vpcId).orElse(NONE);
        return new Header(NAME, String.join(" ", secret, mark, peer.sourceIp(), endpoint, vpc));
    }

    /** The lines without any such header. */
    Headers stripped(Headers lines) {
        return lines.without(NAME);
    }

    /** What the lines say, if they know the secret. */
    Optional<Note> read(Headers lines) {
        for (String value : lines.all(NAME)) {
            String[] parts = value.split(" ", -1);
            if (parts.length == PARTS && parts[0].equals(secret)) {
                return Optional.of(new Note(parts[1], parts[2], endpoint(parts[3], parts[4])));
            }
        }
        return Optional.empty();
    }

    private static Optional<VpcEndpoint> endpoint(String id, String vpc) {
        return id.equals(NONE) ? Optional.empty() : Optional.of(new VpcEndpoint(id, vpc));
    }

    /** What a client of the same JVM says about a call. */
    record Note(String mark, String sourceIp, Optional<VpcEndpoint> vpcEndpoint) {

        /** The peer that it pretends; a certificate is the true one's. */
        Peer peer(Peer actual) {
            return new Peer(sourceIp, vpcEndpoint, actual.certificate());
        }
    }
}
