package dev.gatehouse.internal.server;

import dev.gatehouse.http.HttpResponse;

/** What stands behind a port: answers requests and decides about WebSocket handshakes. May block. */
@FunctionalInterface
public interface HttpEndpoint {

    /** Answers a request that is no WebSocket handshake. */
    HttpResponse handle(WireRequest request);

    /** Decides about a WebSocket handshake; by default it is a request like any other. */
    default UpgradeAnswer upgrade(WireRequest request) {
        return UpgradeAnswer.refused(handle(request));
    }
}
