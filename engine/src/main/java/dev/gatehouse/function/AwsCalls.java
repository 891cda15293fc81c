package dev.gatehouse.function;

import dev.gatehouse.http.HttpResponse;
import java.util.List;
import java.util.Optional;

/** Answers the calls that the functions of a test make to AWS and to other hosts. */
public interface AwsCalls {

    /**
     * {@return whether the request is for an API of the test, or for a connection to it}
     *
     * @param call a call that a function is about to make
     */
    boolean owns(AwsCall call);

    /**
     * {@return whether the request is for a connection that is open in the test, or for an API id minted for the test
     * alone}
     *
     * @param call a call that a function is about to make
     */
    boolean holds(AwsCall call);

    /** {@return a function begins a call, whose answer the test may have to wait for} */
    Begun begin();

    /**
     * {@return whether the test lets the call through to the host itself}
     *
     * @param call a call that a function is about to make
     */
    boolean allows(AwsCall call);

    /** {@return the origins for which something stands} */
    List<String> origins();

    /**
     * {@return what to do about a call that nothing answers; empty if something stands for it}
     *
     * @param call a call that a function is about to make
     */
    Optional<String> missing(AwsCall call);

    /**
     * Answers a call for which something stands.
     *
     * @param call one that {@link #missing} says nothing about
     * @return the answer of what stands for the host
     * @throws java.io.UncheckedIOException if what stands for the host breaks the connection
     */
    HttpResponse answer(AwsCall call);

    /** A call that is on its way. */
    @FunctionalInterface
    interface Begun {

        /** It has been answered, or has failed. */
        void end();
    }

    /**
     * Answers for a function that runs outside a gateway: nothing stands for anything.
     *
     * @return calls that are all missing
     */
    static AwsCalls none() {
        return NoAwsCalls.NONE;
    }
}
