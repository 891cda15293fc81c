package dev.gatehouse.lambda.internal.sdk;

import dev.gatehouse.function.AwsCall;

/** Tells users why a call to AWS does not leave the JVM, and what to do. */
final class SdkMessages {

    private static final String MARGIN = "\n               ";

    private SdkMessages() {}

    static String missing(String function, AwsCall call, String remedy) {
        return "function " + function + " called " + name(call)
                + ": there is no stand-in for it, and calls to AWS are refused."
                + "\n  host:        " + call.request().host()
                + "\n  to do:       " + remedy.replace("\n", MARGIN);
    }

    static String foreign(Thread thread, AwsCall call) {
        return "thread \"" + thread.getName() + "\" called " + name(call)
                + ", and Gatehouse can't tell for which function it works."
                + "\n  host:        " + call.request().host()
                + "\n  to do:       call AWS on the handler's own thread, or on one that the handler starts;"
                + MARGIN + "or set an endpoint of the client's own.";
    }

    static String overwritten(String function, AwsCall call, String host) {
        return "function " + function + " called " + name(call) + ", but this version of the AWS SDK sends it to "
                + host
                + " regardless of interceptors."
                + "\n  to do:       use version 2.47 or newer of the SDK, or set an endpoint of the client's own.";
    }

    private static String name(AwsCall call) {
        return (call.service().isEmpty() ? "" : call.service() + ".") + call.operation();
    }
}
