package dev.gatehouse.internal.feature.responses;

import dev.gatehouse.events.GateName;
import dev.gatehouse.events.NotProvided;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.pipeline.ExpectedCall;
import dev.gatehouse.internal.pipeline.OutgoingMessage;
import dev.gatehouse.internal.pipeline.ReceivedCall;
import dev.gatehouse.internal.pipeline.ResponseFilter;
import dev.gatehouse.internal.pipeline.Served;
import dev.gatehouse.internal.pipeline.StagePipeline;
import dev.gatehouse.model.UnresolvedValue;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Answers a call that needed something that nothing stands for; AWS has no answer like it.
 *
 * @param rendered the answer, of what is missing and of the call
 * @param unresolved what an answer contains of values that the template does not determine
 */
public record NotProvidedAnswer<R>(
        BiFunction<String, Served<R>, R> rendered, Function<R, Optional<UnresolvedValue>> unresolved)
        implements ResponseFilter<R> {

    /** Tells our refusals from AWS's; its value is the message in one line. */
    static final String HEADER = "x-gatehouse-refusal";

    /** Gateway responses are short. */
    private static final int LONGEST_BODY = 64 * 1024;

    /** The gate of requests and handshakes: 501. */
    public static ResponseFilter<HttpResponse> filter() {
        return new NotProvidedAnswer<>((message, answer) -> response(message), NotProvidedAnswer::unresolvedIn);
    }

    /** The gate of WebSocket messages: an error frame that says what is missing. */
    public static ResponseFilter<Optional<OutgoingMessage>> frames() {
        return new NotProvidedAnswer<>(
                (message, answer) -> Optional.of(ErrorFrames.frame(message, answer.context(), "")),
                message -> Optional.empty());
    }

    @Override
    public Served<R> pass(ReceivedCall call, StagePipeline<R> next) {
        Served<R> answer = next.serve(call);
        unresolved
                .apply(answer.result())
                .ifPresent(value ->
                        call.note(new NotProvided(GateName.DEPLOYMENT, value.refusal("the answer", value.marker()))));
        Optional<NotProvided> missing = call.scope().journal().last(NotProvided.class);
        return missing.isEmpty()
                ? answer
                : answer.map(any -> rendered.apply(missing.get().message(), answer));
    }

    @Override
    public boolean mayWait(ExpectedCall call) {
        return false;
    }

    /** Bodies that integrations return are theirs; of the others, gateway responses have texts of the template. */
    private static Optional<UnresolvedValue> unresolvedIn(HttpResponse response) {
        for (Header header : response.headers()) {
            Optional<UnresolvedValue> value = UnresolvedValue.in(header.value());
            if (value.isPresent()) {
                return value;
            }
        }
        boolean mayBeOurs = response.status() >= 400
                && !response.body().isProduced()
                && response.body().length() <= LONGEST_BODY;
        return mayBeOurs ? UnresolvedValue.in(response.body().text()) : Optional.empty();
    }

    private static HttpResponse response(String message) {
        String line = message.replaceAll("\\s+", " ")
                .replaceAll("[^\\x20-\\x7e]", "?")
                .strip();
        return new HttpResponse(
                501,
                Headers.of(HEADER, line).plus("Content-Type", "application/json"),
                Body.of("{\"message\":" + Json.of(message).toText() + "}"));
    }
}
