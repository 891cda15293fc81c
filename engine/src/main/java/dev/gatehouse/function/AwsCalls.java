package dev.gatehouse.function;

import dev.gatehouse.http.HttpResponse;
import java.util.Optional;

/** Answers the calls that the functions of a test make to AWS. */
public interface AwsCalls {

    /** Whether the request is for an API of the test, or for a connection to it. */
    boolean owns(AwsCall call);

    /** What to do about a call that nothing answers; empty if something stands for it. */
    Optional<String> missing(AwsCall call);

    /** Answers a call for which something stands. */
    HttpResponse answer(AwsCall call);

    /** Answers for a function that runs outside a gateway: nothing stands for anything. */
    static AwsCalls none() {
        return NoAwsCalls.NONE;
    }
}
