package dev.gatehouse.client;

import dev.gatehouse.http.Headers;
import dev.gatehouse.http.Peer;
import java.util.Optional;

/**
 * What a client adds to each of its calls.
 *
 * @param domain the custom domain that is called; absent for the API's own host name
 */
record CallDefaults(Headers headers, Peer peer, Optional<RequestSigner> signer, Optional<String> domain) {

    static CallDefaults none() {
        return new CallDefaults(Headers.none(), Peer.at("127.0.0.1"), Optional.empty(), Optional.empty());
    }

    CallDefaults withHeader(String name, String value) {
        return new CallDefaults(headers.with(name, value), peer, signer, domain);
    }

    CallDefaults withPeer(Peer other) {
        return new CallDefaults(headers, other, signer, domain);
    }

    CallDefaults withSigner(RequestSigner other) {
        return new CallDefaults(headers, peer, Optional.of(other), domain);
    }

    CallDefaults byDomain(String name) {
        return new CallDefaults(headers, peer, signer, Optional.of(name));
    }
}
