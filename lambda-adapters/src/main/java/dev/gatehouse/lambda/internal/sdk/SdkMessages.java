package dev.gatehouse.lambda.internal.sdk;

import dev.gatehouse.function.AwsCall;

/** Tells users why a call to AWS does not leave the JVM, and what to do. */
final class SdkMessages {

    private static final String MARGIN = "\n               ";

    private SdkMessages() {}

    static String missing(String function, AwsCall call, String remedy) {
        return "function " + function + " called " + name(call)
                + ": nothing stands for it, and nothing leaves for AWS by"
                + " itself."
                + "\n  host:        " + call.request().host()
                + "\n  to do:       " + remedy.replace("\n", MARGIN);
    }

    static String foreign(Thread thread, AwsCall call) {
        return "thread \"" + thread.getName() + "\" called " + name(call)
                + ", and it can't be told for which function it works."
                + "\n  host:        " + call.request().host()
                + "\n  to do:       call AWS on the handler's own thread, or on one that the handler starts;"
                + MARGIN + "or give the client an endpoint of its own.";
    }

    static String overwritten(String function, AwsCall call, String host) {
        return "function " + function + " called " + name(call) + ", and this version of the AWS SDK sends it to "
                + host
                + " whatever interceptors say."
                + "\n  to do:       use version 2.47 of the SDK or newer, or give the client an endpoint of its own.";
    }

    private static String name(AwsCall call) {
        return (call.service().isEmpty() ? "" : call.service() + ".") + call.operation();
    }
}
