package dev.gatehouse.internal.feature.integration.mapping;

import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.pipeline.Answer;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.internal.pipeline.ExpectedCall;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.internal.pipeline.Responder;
import dev.gatehouse.internal.pipeline.Served;
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
public record SendableResponse(Responder<AuthorizedCall, HttpResponse> integration, Function<String, Refusal> refusal)
        implements Responder<AuthorizedCall, HttpResponse> {

    private static final String MARKS_OF_TOKENS = "!#$%&'*+.^_`|~-";
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0a-\\x1f\\x7f]");

    @Override
    public Answer<HttpResponse> answer(AuthorizedCall call) {
        Answer<HttpResponse> answer = integration.answer(call);
        return answer instanceof Served<HttpResponse> served
                ? fault(served.result())
                        .map(reason -> refused(call, served.result(), reason))
                        .orElseGet(() -> answer.map(SendableResponse::stripped))
                : answer;
    }

    @Override
    public boolean mayWait(ExpectedCall call) {
        return integration.mayWait(call);
    }

    private Answer<HttpResponse> refused(AuthorizedCall call, HttpResponse response, String reason) {
        response.body().discard();
        return call.refuse(refusal.apply(reason));
    }

    /** Blanks around a value are no part of it. */
    private static HttpResponse stripped(HttpResponse response) {
        for (Header line : response.headers()) {
            if (hasBlanks(line.value())) {
                return response.withHeaders(new Headers(response.headers().lines().stream()
                        .map(any -> new Header(any.name(), any.value().strip()))
                        .toList()));
            }
        }
        return response;
    }

    private static boolean hasBlanks(String value) {
        return !value.isEmpty() && value.strip().length() < value.length();
    }

    /** Why the answer can't be sent; empty if it can. */
    static Optional<String> fault(HttpResponse response) {
        if (response.status() < 200 || response.status() > 999) {
            return Optional.of("no final answer has the status " + response.status());
        }
        for (Header line : response.headers()) {
            Optional<String> fault = fault(line);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> fault(Header line) {
        if (!isToken(line.name())) {
            return Optional.of("\"" + visible(line.name()) + "\" is not the name of a header");
        }
        return hasControl(line.value())
                ? Optional.of("the header " + line.name() + " contains a control character: \"" + visible(line.value())
                        + "\"")
                : Optional.empty();
    }

    private static boolean isToken(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!isOfToken(name.charAt(i))) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private static boolean hasControl(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (isControl(value.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfToken(int character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || MARKS_OF_TOKENS.indexOf(character) >= 0;
    }

    private static boolean isControl(int character) {
        return character < ' ' && character != '\t' || character == 0x7f;
    }

    private static String visible(String text) {
        return CONTROL.matcher(text)
                .replaceAll(
                        match -> String.format("\\\\u%04x", (int) match.group().charAt(0)));
    }
}
