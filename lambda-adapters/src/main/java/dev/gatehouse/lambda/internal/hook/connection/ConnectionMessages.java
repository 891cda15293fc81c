package dev.gatehouse.lambda.internal.hook.connection;

/** Tells users why a connection of a function does not leave the JVM, and what to do. */
final class ConnectionMessages {

    private static final String MARGIN = "\n               ";

    private ConnectionMessages() {}

    static String missing(String function, Destination destination, String remedy) {
        return "function " + function + " called " + destination.origin()
                + ": there is no stand-in for it, and calls to the internet are refused."
                + "\n  to do:       " + remedy.replace("\n", MARGIN);
    }

    static String foreign(Thread thread, Destination destination) {
        return "thread \"" + thread.getName() + "\" called " + destination.origin()
                + ", and Gatehouse can't tell for which function it works."
                + "\n  to do:       call it on the handler's own thread, or on one that the handler starts;"
                + MARGIN + "or don't run these tests in parallel.";
    }

    static String untrusted(String host, String why) {
        return "a function's client does not trust the certificate of the stand-in for https://" + host + "."
                + "\n  it said:     " + why
                + "\n  to do:       let the client use the JVM's default trust; with a trust store, SSLContext or pinned"
                + MARGIN + "certificate of its own it can't trust a certificate that is made for this run;"
                + MARGIN + "or give it an address that begins with http://.";
    }
}
