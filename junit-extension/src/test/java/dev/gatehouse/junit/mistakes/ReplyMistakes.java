package dev.gatehouse.junit.mistakes;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;

import dev.gatehouse.control.Lambdas;

/** Answers of functions that API Gateway does not take, as the failing test tells them. */
final class ReplyMistakes {

    private ReplyMistakes() {}

    static Mistakes of() {
        return new Mistakes()
                .add("a text that is no JSON", answering("hello"))
                .add("a list", answering("[1]"))
                .add("an object of one's own", answering("{\"id\": 7}"))
                .add("a reply of payload format 2.0", answering("{\"statusCode\": 200, \"cookies\": [\"a=1\"]}"))
                .add("a status in words", answering("{\"statusCode\": \"OK\"}"))
                .add("a status of two digits", answering("{\"statusCode\": 20}"))
                .add("headers that are a list", answering("{\"statusCode\": 200, \"headers\": [\"a: b\"]}"))
                .add("multi-value headers of one text", answering("{\"multiValueHeaders\": {\"a\": \"b\"}}"))
                .add("a body that is an object", answering("{\"statusCode\": 200, \"body\": {\"id\": 7}}"))
                .add("an error", it -> {
                    it.get(Lambdas.class).function("Say").raises("java.lang.IllegalStateException", "no table");
                    assertThat(Mistakes.shop(it).get("/say").send()).hasStatus(200);
                });
    }

    private static Mistakes.Mistake answering(String output) {
        return it -> {
            it.get(Lambdas.class).function("Say").answers(output);
            assertThat(Mistakes.shop(it).get("/say").send()).hasStatus(201);
        };
    }
}
