package dev.gatehouse.events;

import java.net.URI;
import java.util.function.Function;

/**
 * A deployed stage answered the call, so nothing is known of the call's way.
 *
 * @param url of the deployed stage
 * @param missing makes what a test meets that asks for more than the answer, given what it asked for
 */
public record AnsweredElsewhere(URI url, Function<String, RuntimeException> missing) implements Fact {

    /**
     * Refuses to tell what nobody here knows.
     *
     * @param exchange of which something is asked
     * @param what is asked, like {@code the story of a call}
     * @throws RuntimeException that says so, if a deployed stage answered the call
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
