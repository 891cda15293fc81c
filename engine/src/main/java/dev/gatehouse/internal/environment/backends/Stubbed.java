package dev.gatehouse.internal.environment.backends;

import dev.gatehouse.control.RequestStub;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.BackendOutcome;
import dev.gatehouse.internal.environment.BackendOutcome.Failure;
import dev.gatehouse.internal.environment.BackendRequest;
import dev.gatehouse.internal.environment.CollectedBody;
import dev.gatehouse.internal.environment.GatewayLifecycle;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import dev.gatehouse.internal.misuse.Misuse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Decides about some requests of a stand-in: what fits, what is done with it, how long that takes. */
final class Stubbed<R> implements RequestStub<R> {

    private static final int LONGEST = 64 * 1024 * 1024;

    private final String owner;
    private final RequestPattern pattern;
    private final GatewayLifecycle life;
    private final List<R> requests = new CopyOnWriteArrayList<>();
    private volatile Predicate<R> condition = received -> true;
    private volatile Optional<Behaviour<R>> behaviour = Optional.empty();
    private volatile Duration delay = Duration.ZERO;

    /**
     * Begins without a decision.
     *
     * @param owner what messages call the stand-in
     * @param life of the gateway: no decision is taken after it
     */
    Stubbed(String owner, RequestPattern pattern, GatewayLifecycle life) {
        this.owner = owner;
        this.pattern = pattern;
        this.life = life;
    }

    RequestPattern pattern() {
        return pattern;
    }

    boolean isDecided() {
        return behaviour.isPresent();
    }

    boolean fits(R received, BackendRequest sent) {
        return isDecided() && pattern.fits(sent.request()) && condition.test(received);
    }

    BackendOutcome outcome(R received, BackendRequest sent) {
        requests.add(received);
        if (delay.compareTo(sent.timeout()) > 0) {
            sent.stopwatch().elapse(sent.timeout());
            return late(sent);
        }
        sent.stopwatch().elapse(delay);
        return behaviour.orElseThrow().answer(received, sent);
    }

    private BackendOutcome late(BackendRequest sent) {
        return BackendOutcome.failed(
                Failure.TIMEOUT, owner + ": no answer within " + sent.timeout().toMillis() + " ms");
    }

    Stubbed<R> behaves(Behaviour<R> decided) {
        life.demand();
        behaviour = Optional.of(decided);
        return this;
    }

    @Override
    public RequestStub<R> when(Predicate<R> other) {
        life.demand();
        condition = condition.and(ArgumentChecks.present(other, "the condition", "when(request -> true)"));
        return this;
    }

    @Override
    public RequestStub<R> answers(int status, String body) {
        ArgumentChecks.present(body, "the body", "\"\" for an empty one");
        return answers(new HttpResponse(
                ArgumentChecks.status(status), Headers.of("Content-Type", "application/json"), Body.of(body)));
    }

    @Override
    public RequestStub<R> answers(HttpResponse response) {
        HttpResponse given = ArgumentChecks.present(response, "the answer", "answers(200, \"{}\")");
        return behaves((received, sent) -> answered(given, sent));
    }

    @Override
    public RequestStub<R> answersInTurn(HttpResponse... responses) {
        if (responses.length == 0) {
            throw Misuse.of("answersInTurn of " + owner + " needs at least one answer")
                    .toDo("pass the answers in their order.");
        }
        List<HttpResponse> turns = Stream.of(responses)
                .map(it -> ArgumentChecks.present(it, "an answer", "answers(200, \"{}\")"))
                .toList();
        var next = new AtomicInteger();
        return behaves(
                (received, sent) -> answered(turns.get(Math.min(next.getAndIncrement(), turns.size() - 1)), sent));
    }

    @Override
    public RequestStub<R> runs(Function<R, HttpResponse> code) {
        ArgumentChecks.present(code, "the code", "runs(request -> response)");
        return behaves((received, sent) -> run(code, received, sent));
    }

    private BackendOutcome run(Function<R, HttpResponse> code, R received, BackendRequest sent) {
        try {
            return answered(code.apply(received), sent);
        } catch (RuntimeException e) {
            return BackendOutcome.failed(Failure.UNREACHABLE, "the code that stands in for " + owner + " threw " + e);
        }
    }

    private BackendOutcome answered(HttpResponse response, BackendRequest sent) {
        if (response.body().isProduced() && sent.idle().isPresent()) {
            return BackendOutcome.answered(
                    response.withHeaders(response.headers().withDefault("Transfer-Encoding", "chunked")));
        }
        try {
            return BackendOutcome.answered(measured(CollectedBody.of(response, sent, LONGEST)));
        } catch (CollectedBody.LateException late) {
            return late(sent);
        } catch (IOException broken) {
            return BackendOutcome.failed(Failure.UNREACHABLE, owner + ": " + broken.getMessage());
        }
    }

    // as a server would: the length is told unless the answer tells it, or another way to find its end
    private static HttpResponse measured(HttpResponse response) {
        Headers headers = response.headers();
        boolean untold = response.status() >= 200
                && response.status() != 204
                && response.status() != 304
                && !headers.has("content-length")
                && !headers.has("transfer-encoding");
        return untold
                ? response.withHeaders(headers.plus(
                        "Content-Length", Integer.toString(response.body().length())))
                : response;
    }

    @Override
    public RequestStub<R> delays(Duration duration) {
        life.demand();
        delay = ArgumentChecks.notNegative(duration, "an answer can't be delayed for");
        return this;
    }

    @Override
    public RequestStub<R> resets() {
        return behaves((received, sent) ->
                BackendOutcome.failed(Failure.UNREACHABLE, owner + ": the stand-in breaks every connection"));
    }

    @Override
    public List<R> requests() {
        return List.copyOf(requests);
    }

    /** What a stand-in does with a request. */
    @FunctionalInterface
    interface Behaviour<R> {

        /**
         * Answers.
         *
         * @param received as a user sees it
         * @param sent as it would go over the wire
         */
        BackendOutcome answer(R received, BackendRequest sent);
    }
}
