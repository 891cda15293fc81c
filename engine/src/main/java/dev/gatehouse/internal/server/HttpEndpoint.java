package dev.gatehouse.internal.server;

import dev.gatehouse.http.HttpResponse;

/** What stands behind a port: answers requests and decides about WebSocket handshakes. May block. */
@FunctionalInterface
public interface HttpEndpoint {

    /** Answers a request that is no WebSocket handshake. */
    HttpResponse handle(WireRequest request);

    /** Answers a request that is no WebSocket handshake; what is begun on the stream is the response, what is returned is not. */
    default HttpResponse handle(WireRequest request, ResponseStream client) {
        HttpResponse response = handle(request);
        if (response.body().isProduced()) {
            try {
                response.body().writeTo(client.begin(response));
            } catch (Exception broken) {
                client.cut();
            }
        }
        return response;
    }

    /** Whether that request, which is no handshake, is answered without waiting: then it needs no thread of its own. */
    default boolean answersAtOnce(WireRequest request) {
        return false;
    }

    /** Decides about a WebSocket handshake; by default it is a request like any other. */
    default UpgradeAnswer upgrade(WireRequest request, ResponseStream client) {
        return UpgradeAnswer.refused(handle(request, client));
    }
}
