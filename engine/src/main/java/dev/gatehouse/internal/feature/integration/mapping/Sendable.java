package dev.gatehouse.internal.feature.integration.mapping;

import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.spine.Answer;
import dev.gatehouse.internal.spine.AuthorizedCall;
import dev.gatehouse.internal.spine.Refusal;
import dev.gatehouse.internal.spine.Served;
import dev.gatehouse.internal.spine.Step;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Refuses an integration's answer that HTTP can't carry, whichever way it would leave.
 *
 * @param integration what answers
 * @param refusal what the call becomes instead, given the reason
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-5.5">RFC 9110, field values</a>
 */
public record Sendable(Step<AuthorizedCall, HttpResponse> integration, Function<String, Refusal> refusal)
        implements Step<AuthorizedCall, HttpResponse> {

    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0a-\\x1f\\x7f]");

    @Override
    public Answer<HttpResponse> answer(AuthorizedCall call) {
        Answer<HttpResponse> answer = integration.answer(call);
        return answer instanceof Served<HttpResponse> served
                ? fault(served.result())
                        .map(reason -> refused(call, served.result(), reason))
                        .orElseGet(() -> answer.map(Sendable::stripped))
                : answer;
    }

    private Answer<HttpResponse> refused(AuthorizedCall call, HttpResponse response, String reason) {
        response.body().discard();
        return call.refuse(refusal.apply(reason));
    }

    /** Blanks around a value are no part of it. */
    private static HttpResponse stripped(HttpResponse response) {
        return response.withHeaders(new Headers(response.headers().lines().stream()
                .map(line -> new Header(line.name(), line.value().strip()))
                .toList()));
    }

    /** Why the answer can't be sent; empty if it can. */
    static Optional<String> fault(HttpResponse response) {
        if (response.status() < 200 || response.status() > 999) {
            return Optional.of("no final answer has the status " + response.status());
        }
        return response.headers().lines().stream()
                .flatMap(line -> fault(line).stream())
                .findFirst();
    }

    private static Optional<String> fault(Header line) {
        if (!TOKEN.matcher(line.name()).matches()) {
            return Optional.of("\"" + visible(line.name()) + "\" is no name of a header");
        }
        return CONTROL.matcher(line.value()).find()
                ? Optional.of(
                        "the header " + line.name() + " holds a control character: \"" + visible(line.value()) + "\"")
                : Optional.empty();
    }

    private static String visible(String text) {
        return CONTROL.matcher(text)
                .replaceAll(
                        match -> String.format("\\\\u%04x", (int) match.group().charAt(0)));
    }
}
