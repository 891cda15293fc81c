package dev.gatehouse.events;

import java.net.URI;
import java.util.function.Function;

/**
 * A deployed stage answered the call, so nothing is known about its way through the gateway.
 *
 * @param url of the deployed stage
 * @param missing creates the exception for a test that asks for more than the response
 */
public record AnsweredElsewhere(URI url, Function<String, RuntimeException> missing) implements Fact {

    /**
     * Throws if a deployed stage answered the call.
     *
     * @param exchange the call
     * @param what the test asks for, like {@code the story of a call}
     * @throws RuntimeException if a deployed stage answered the call
     */
    public static void refuse(Exchange exchange, String what) {
        exchange.last(AnsweredElsewhere.class).ifPresent(answered -> {
            throw answered.missing().apply(what);
        });
    }

    @Override
    public GateName gate() {
        return GateName.DEPLOYMENT;
    }

    @Override
    public String story() {
        return "answered by " + url + "; what happened on the way is not known here";
    }
}
