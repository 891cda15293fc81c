package dev.gatehouse.internal.assembly;

import dev.gatehouse.events.NotProvided;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.spine.Journal;

/** The answer to a call that needed something that nothing stands for; AWS has none like it. */
final class NotProvidedAnswer {

    /** Tells our refusals from AWS's; its value is the message in one line. */
    static final String HEADER = "x-gatehouse-refusal";

    private NotProvidedAnswer() {}

    /** 501 in place of an answer, if something was missing. */
    static HttpResponse over(HttpResponse answer, Journal journal) {
        return journal.last(NotProvided.class)
                .map(missing -> of(missing.message()))
                .orElse(answer);
    }

    private static HttpResponse of(String message) {
        String line = message.replaceAll("\\s+", " ")
                .replaceAll("[^\\x20-\\x7e]", "?")
                .strip();
        return new HttpResponse(
                501,
                Headers.of(HEADER, line).plus("Content-Type", "application/json"),
                Body.of("{\"message\":" + Json.of(message).toText() + "}"));
    }
}
