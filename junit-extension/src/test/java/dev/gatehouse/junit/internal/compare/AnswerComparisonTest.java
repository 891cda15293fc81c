package dev.gatehouse.junit.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerComparisonTest {

    private final NamePairs pairs = new NamePairs();

    @Test
    void status_headers_and_members_are_told() {
        HttpResponse here = answer(200, "{\"a\": 1, \"b\": {\"c\": [1, 2]}, \"d\": \"x\", \"e\": 1}")
                .withHeaders(Headers.of("Content-Type", "application/json").plus("X-Only-Here", "1"));
        HttpResponse deployed = answer(404, "{\"a\": 1, \"b\": {\"c\": [1, 3]}, \"d\": 5, \"f\": null}")
                .withHeaders(Headers.of("content-type", "text/plain").plus("X-Only-There", "2"));

        assertThat(differences(here, deployed))
                .containsExactly(
                        new Difference("status", "200", "404"),
                        new Difference("header content-type", "application/json", "text/plain"),
                        new Difference("header x-only-here", "1", "(absent)"),
                        new Difference("header x-only-there", "(absent)", "2"),
                        new Difference("body $.b.c[1]", "2", "3"),
                        new Difference("body $.d", "\"x\"", "5"),
                        new Difference("body $.e", "1", "(absent)"),
                        new Difference("body $.f", "(absent)", "null"));
    }

    @Test
    void what_every_answer_has_anew_is_no_difference() {
        HttpResponse here = answer(
                        200, "{\"id\": \"de305d54-75b4-431b-adb2-eb6b9e546014\", \"at\": \"2026-01-01T00:00:00Z\"}")
                .withHeaders(
                        Headers.of("Date", "a").plus("x-amzn-RequestId", "b").plus("Set-Cookie", "s=1; Path=/"));
        HttpResponse deployed = answer(
                        200, "{\"id\": \"00000000-75b4-431b-adb2-eb6b9e546014\", \"at\": \"2026-02-02T00:00:00.123Z\"}")
                .withHeaders(Headers.of("Via", "c").plus("X-Amz-Cf-Id", "d").plus("Set-Cookie", "s=2; Path=/"));

        assertThat(differences(here, deployed)).isEmpty();
    }

    @Test
    void an_id_that_was_learned_is_the_same_thing_later() {
        differences(
                answer(201, "{\"id\": \"de305d54-75b4-431b-adb2-eb6b9e546014\"}"),
                answer(201, "{\"id\": \"00000000-75b4-431b-adb2-eb6b9e546014\"}"));

        assertThat(pairs.home("/orders/00000000-75b4-431b-adb2-eb6b9e546014"))
                .isEqualTo("/orders/de305d54-75b4-431b-adb2-eb6b9e546014");
    }

    @ParameterizedTest
    @CsvSource({
        "ordered at 2026-01-01T00:00:00Z,ordered at 2026-01-01T00:00:09Z,0",
        "ordered at noon,ordered at dawn,1",
        "'','',0",
        "[],{},1",
        "1,1.0,1"
    })
    void bodies_are_compared_as_texts_too(String here, String deployed, int differences) {
        assertThat(differences(answer(200, here), answer(200, deployed))).hasSize(differences);
    }

    private List<Difference> differences(HttpResponse here, HttpResponse deployed) {
        return new AnswerComparison(pairs).differences(here, deployed);
    }

    private static HttpResponse answer(int status, String body) {
        return HttpResponse.of(status).withBody(Body.of(body));
    }
}
