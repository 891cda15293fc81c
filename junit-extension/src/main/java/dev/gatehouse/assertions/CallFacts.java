package dev.gatehouse.assertions;

import dev.gatehouse.events.AccessDecided;
import dev.gatehouse.events.AuthorizerDecided;
import dev.gatehouse.events.BackendCalled;
import dev.gatehouse.events.CacheLookup;
import dev.gatehouse.events.CallRefused;
import dev.gatehouse.events.CanaryDrawn;
import dev.gatehouse.events.Exchange;
import dev.gatehouse.events.GateName;
import dev.gatehouse.events.RouteMatched;
import dev.gatehouse.events.RouteMissed;
import dev.gatehouse.events.SignatureVerified;
import dev.gatehouse.events.ThrottleExceeded;
import dev.gatehouse.events.TokenVerified;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What assertions need to know about a call; what did not happen is described in parentheses. */
record CallFacts(Exchange call) {

    private static final String IAM = "AWS_IAM";
    private static final Pattern NAMED = Pattern.compile("authorizer ([^\\s:]+)[\\s\\S]*");

    Object route() {
        return call.last(RouteMatched.class)
                .map(RouteMatched::route)
                .or(() -> call.last(RouteMissed.class).map(RouteMissed::story).map(story -> "(" + story + ")"))
                .orElse("(no route was looked up)");
    }

    /** The origins and services that integrations called. */
    List<String> backends() {
        return call.facts(BackendCalled.class).stream()
                .map(BackendCalled::target)
                .toList();
    }

    Object refusal() {
        return call.last(CallRefused.class).<Object>map(CallRefused::type).orElse("(not refused)");
    }

    /** The authorizer that refused the call. */
    String refusedBy() {
        return call.last(CallRefused.class)
                .filter(by -> by.gate() == GateName.ACCESS)
                .map(CallRefused::reason)
                .map(NAMED::matcher)
                .filter(Matcher::matches)
                .map(named -> named.group(1))
                .orElse("(none)");
    }

    /** The authorizer that allowed the call. */
    String allowedBy() {
        if (call.last(AccessDecided.class).filter(AccessDecided::allowed).isEmpty()) {
            return call.last(CallRefused.class)
                    .map(refused -> "(refused by " + refused.gate() + ")")
                    .orElse("(nobody: the route is open)");
        }
        return call.last(AuthorizerDecided.class)
                .map(AuthorizerDecided::authorizer)
                .or(() -> call.last(TokenVerified.class).map(TokenVerified::authorizer))
                .or(() -> call.last(SignatureVerified.class).map(signed -> IAM))
                .orElse("(nobody: the route is open)");
    }

    String authorizerCache() {
        return call.last(AuthorizerDecided.class)
                .map(decided -> decided.fromCache() ? "from its cache" : "called for this request")
                .orElse("(no Lambda authorizer decided)");
    }

    String principal() {
        return call.last(TokenVerified.class)
                .map(TokenVerified::subject)
                .or(() -> call.last(SignatureVerified.class).map(SignatureVerified::arn))
                .or(() -> call.last(AccessDecided.class).map(AccessDecided::caller))
                .orElse("(nobody: the route is open)");
    }

    Optional<List<String>> scopes() {
        return call.last(TokenVerified.class).map(TokenVerified::scopes);
    }

    Object throttle() {
        return call.last(ThrottleExceeded.class)
                .<Object>map(ThrottleExceeded::level)
                .orElse("(not throttled)");
    }

    String deployment() {
        boolean canary = call.last(CanaryDrawn.class).map(CanaryDrawn::canary).orElse(false);
        return canary ? "canary" : "production";
    }

    Object cache() {
        return call.last(CacheLookup.class)
                .<Object>map(CacheLookup::outcome)
                .orElse("(no cache was used: the stage has none, or does not cache this method)");
    }
}
