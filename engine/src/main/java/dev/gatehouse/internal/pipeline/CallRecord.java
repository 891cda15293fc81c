package dev.gatehouse.internal.pipeline;

import dev.gatehouse.events.AuthorizerDecided;
import dev.gatehouse.events.BackendCalled;
import dev.gatehouse.events.Exchange;
import dev.gatehouse.events.Exchange.TimedFact;
import dev.gatehouse.events.Fact;
import dev.gatehouse.events.FunctionInvoked;
import dev.gatehouse.events.ResponseStreamed;
import dev.gatehouse.events.TemplateRendered;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.BoundedHistory;
import dev.gatehouse.internal.environment.CutText;
import java.util.Optional;

/**
 * One call as it is remembered: the only record that logs, metrics, coverage, report and assertions read.
 *
 * @param bytes about how much memory it holds
 * @param seen what the stage's logs and metrics make of it; absent where no stage answered
 */
public record CallRecord(Exchange exchange, long bytes, Optional<Seen> seen)
        implements BoundedHistory.Sized<CallRecord> {

    // measured: a call of a mock without headers or body, its context, journal and facts
    private static final long BARE = 2_000;
    private static final long FACT = 160;
    private static final long HEADER = 120;
    private static final long PART = 48;

    /** What a stage's logs and metrics make of a call when somebody looks. */
    public interface Seen {

        /** The same, made now, so that the call's bodies can go. */
        Seen made();

        /** About how much memory it holds by itself. */
        default long bytes() {
            return 0;
        }
    }

    /** The record of a call. */
    public static CallRecord of(Exchange exchange, Optional<Seen> seen) {
        return new CallRecord(exchange, size(exchange) + seen.map(Seen::bytes).orElse(0L), seen);
    }

    @Override
    public CallRecord cut() {
        Optional<Seen> made = seen.map(Seen::made);
        return of(
                new Exchange(
                        exchange.requestId(),
                        exchange.api(),
                        exchange.stage(),
                        CutText.of(exchange.request()),
                        CutText.of(exchange.response()),
                        exchange.receivedAt(),
                        exchange.latency(),
                        exchange.facts().stream()
                                .map(timed -> new TimedFact(timed.since(), cut(timed.fact())))
                                .toList()),
                made);
    }

    private static Fact cut(Fact fact) {
        if (fact instanceof FunctionInvoked it) {
            return new FunctionInvoked(
                    it.gate(),
                    it.purpose(),
                    it.function(),
                    CutText.of(it.event()),
                    CutText.of(it.output()),
                    it.error(),
                    it.latency(),
                    it.requestId());
        }
        if (fact instanceof BackendCalled it) {
            return new BackendCalled(
                    it.target(), CutText.of(it.request()), it.response().map(CutText::of), it.failure(), it.latency());
        }
        if (fact instanceof TemplateRendered it) {
            return new TemplateRendered(it.purpose(), it.contentType(), CutText.of(it.output()), it.location());
        }
        return fact instanceof AuthorizerDecided it
                ? new AuthorizerDecided(
                        it.authorizer(), it.outcome(), it.arn(), CutText.of(it.answer()), it.cachedFrom())
                : fact;
    }

    private static long size(Exchange exchange) {
        long size = BARE + size(exchange.request()) + size(exchange.response());
        for (TimedFact timed : exchange.facts()) {
            size += FACT + size(timed.fact());
        }
        return size;
    }

    private static long size(Fact fact) {
        if (fact instanceof FunctionInvoked it) {
            return (long) it.event().length() + it.output().length();
        }
        if (fact instanceof BackendCalled it) {
            return size(it.request()) + it.response().map(CallRecord::size).orElse(0L);
        }
        if (fact instanceof TemplateRendered it) {
            return it.output().length();
        }
        if (fact instanceof ResponseStreamed it) {
            return it.parts().size() * PART;
        }
        return fact instanceof AuthorizerDecided it ? it.answer().length() : 0;
    }

    private static long size(HttpRequest request) {
        return request.target().length()
                + size(request.headers())
                + request.body().length();
    }

    private static long size(HttpResponse response) {
        return size(response.headers()) + response.body().length();
    }

    private static long size(Headers headers) {
        return headers.lines().size() * HEADER;
    }
}
