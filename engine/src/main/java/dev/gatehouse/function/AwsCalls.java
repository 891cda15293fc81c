package dev.gatehouse.function;

import dev.gatehouse.http.HttpResponse;
import java.util.List;
import java.util.Optional;

/** Handles the calls that the functions of a test make to AWS and to other hosts. */
public interface AwsCalls {

    /**
     * {@return whether the request is for an API of the test or one of its connections}
     *
     * @param call a call that a function is about to make
     */
    boolean owns(AwsCall call);

    /**
     * {@return whether the request is for an open connection of the test, or for the API id that belongs to this test
     * alone}
     *
     * @param call a call that a function is about to make
     */
    boolean holds(AwsCall call);

    /**
     * Records that a function begins a call, for whose end the test may have to wait.
     *
     * @return the call; close it at its end
     */
    Begun begin();

    /**
     * {@return whether the test allows the call to reach the real host}
     *
     * @param call a call that a function is about to make
     */
    boolean allows(AwsCall call);

    /** {@return the origins that have a stand-in} */
    List<String> origins();

    /**
     * {@return the remedy for a call that has no stand-in; empty if it has one}
     *
     * @param call a call that a function is about to make
     */
    Optional<String> missing(AwsCall call);

    /**
     * Handles a call that has a stand-in.
     *
     * @param call one for which {@link #missing} is empty
     * @return the response of the stand-in
     * @throws java.io.UncheckedIOException if the stand-in breaks the connection
     */
    HttpResponse answer(AwsCall call);

    /** A call that is in flight. */
    @FunctionalInterface
    interface Begun {

        /** The call has ended. */
        void end();
    }

    /**
     * For a function that runs outside a gateway: there are no stand-ins.
     *
     * @return an object without stand-ins
     */
    static AwsCalls none() {
        return NoAwsCalls.NONE;
    }
}
