package dev.gatehouse.assertions;

import dev.gatehouse.events.CallRefused;
import dev.gatehouse.events.Exchange;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the authorizer that refused a call; the access gate's explanation names it first. */
final class AuthorizerThatRefused {

    private static final Pattern NAMED = Pattern.compile("authorizer ([^\\s:]+)[\\s\\S]*");

    private AuthorizerThatRefused() {}

    static String of(Exchange exchange) {
        Optional<CallRefused> refusal =
                exchange.last(CallRefused.class).filter(by -> by.gate().equals("access"));
        return refusal.map(CallRefused::reason)
                .map(NAMED::matcher)
                .filter(Matcher::matches)
                .map(named -> named.group(1))
                .orElse("(none)");
    }
}
