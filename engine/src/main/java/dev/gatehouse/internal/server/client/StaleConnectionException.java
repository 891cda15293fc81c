package dev.gatehouse.internal.server.client;

import java.io.IOException;

/** A kept connection turned out to be closed before anything of the request was answered, and sending again is safe. */
final class StaleConnectionException extends IOException {

    private static final long serialVersionUID = 1L;

    StaleConnectionException(Throwable cause) {
        super("the connection was closed while it was idle", cause);
    }
}
