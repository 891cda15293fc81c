package dev.gatehouse.client;

import dev.gatehouse.http.Headers;
import dev.gatehouse.http.Peer;
import java.util.Optional;

/** What a client adds to each of its calls. */
record CallDefaults(Headers headers, Peer peer, Optional<RequestSigner> signer) {

    static CallDefaults none() {
        return new CallDefaults(Headers.none(), Peer.at("127.0.0.1"), Optional.empty());
    }

    CallDefaults withHeader(String name, String value) {
        return new CallDefaults(headers.with(name, value), peer, signer);
    }

    CallDefaults withPeer(Peer other) {
        return new CallDefaults(headers, other, signer);
    }

    CallDefaults withSigner(RequestSigner other) {
        return new CallDefaults(headers, peer, Optional.of(other));
    }
}
