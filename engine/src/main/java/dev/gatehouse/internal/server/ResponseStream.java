package dev.gatehouse.internal.server;

import dev.gatehouse.http.BodyWriter;
import dev.gatehouse.http.HttpResponse;

/** The way to a client that gets a response while it is still being produced. */
public interface ResponseStream {

    /**
     * Sends status and headers at once; the body follows through the writer.
     *
     * @param head of which the body doesn't matter
     */
    BodyWriter begin(HttpResponse head);

    /** Has what was begun end before it is whole, as soon as the endpoint returns. */
    void cut();
}
