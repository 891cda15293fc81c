package dev.gatehouse.junit.internal.backend;

import java.net.URI;

/** A server of the user's own tools, started when its endpoint is first asked for. */
interface BackendServer {

    /**
     * Where it listens, started if nobody did.
     *
     * @throws IllegalStateException that says why it can't be reached
     */
    URI endpoint();

    void stop();
}
