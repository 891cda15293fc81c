package dev.gatehouse.junit.mistakes;

import java.util.Collections;

/** Mistakes in what a client sends. */
final class CallMistakes {

    private CallMistakes() {}

    static Mistakes of() {
        return new Mistakes()
                .call("an unknown key", it -> it.withApiKey("GodlKey"))
                .call("a key's value in the place of its name", it -> it.withApiKey("0123456789012345678901234567"))
                .call("a whole URL", it -> it.get("https://shop.example.com/say"))
                .call("a path without a slash", it -> it.get("say"))
                .call("a path that is null", it -> it.get(null))
                .call("an unfilled variable", it -> it.get("/orders/{id}"))
                .call("one of two variables", it -> it.get("/orders/{id}/{line}", 7))
                .call("one variable too many", it -> it.get("/say", 7))
                .call("a variable that is null", it -> it.get("/orders/{id}", (Object) null))
                .call(
                        "the stage before the path",
                        it -> story(it.get("/live/say").send().story()))
                .call("a method in lower case", it -> it.call("get", "/say").send())
                .call("a method of no name", it -> it.call(" ", "/say").send())
                .call("method and path in the wrong order", it -> it.call("/say", "GET"))
                .call("a header without a name", it -> it.header("", "x"))
                .call("a header with its value in the name", it -> it.header("accept: text/plain", ""))
                .call("a header of two lines", it -> it.header("x-note", "one\ntwo"))
                .call("a header that is null", it -> it.header("x-note", null))
                .call("a query parameter without a name", it -> it.query("", "x"))
                .call("a query parameter that is null", it -> it.query("page", null))
                .call("a whole query string", it -> it.query("page=1&size=2", ""))
                .call("bearer said twice", it -> it.bearer("Bearer abc"))
                .call("no token", it -> it.bearer(""))
                .call("a token that is null", it -> it.bearer(null))
                .call("an origin without a scheme", it -> it.origin("shop.example"))
                .call("an origin with a path", it -> it.origin("https://shop.example/"))
                .call("a name for an address", it -> it.from("localhost"))
                .call("a network for an address", it -> it.from("10.0.0.0/8"))
                .call("an endpoint of another form", it -> it.throughVpcEndpoint("vpc-1"))
                .call(
                        "an unknown domain",
                        it -> it.byDomain("shop.example.com").get("/say").send())
                .call("a domain with a scheme", it -> it.byDomain("https://shop.example.com")
                        .get("/say")
                        .send())
                .call("no signer", it -> it.signedBy(null))
                .call("a key that is null", it -> it.presenting(null))
                .call("a codec that is null", it -> it.withCodec(null))
                .call("a cookie of two", it -> it.cookie("a", "1; b=2"))
                .call("a cookie without a name", it -> it.cookie("", "1"))
                .call("an object without properties", it -> it.post("/say").json(new Object()))
                .call("a body that is null", it -> it.post("/say").body((String) null))
                .call("a form of null", it -> it.post("/say").form(null))
                .call("a form with null", it -> it.post("/say").form(Collections.singletonMap("a", null)))
                .call("no parts", it -> it.post("/say").multipart())
                .call("a burst of none", it -> it.burst(0, c -> c.get("/say")))
                .call("a burst of a negative number", it -> it.burst(-1, c -> c.get("/say")))
                .call("none at once", it -> it.concurrently(0, c -> c.get("/say")))
                .call("a burst that makes no call", it -> it.burst(1, c -> null))
                .call("a raw request without a request line", it -> it.raw("nonsense"))
                .call("a raw request that is empty", it -> it.raw(""))
                .call("a raw header without a colon", it -> it.raw("GET /live/say HTTP/1.1\nAccept text\n\n"))
                .call("a preflight without an origin", it -> it.preflight("/say", "GET")
                        .send())
                .call("a preflight of no method", it -> it.preflight("/say", "").send())
                .call(
                        "an answer read as another type",
                        it -> it.get("/say").send().json(Integer.class))
                .call(
                        "a JSON path that is unfinished",
                        it -> it.get("/say").send().jsonPath("$.a["))
                .call(
                        "a JSON path of another type",
                        it -> it.get("/nope").send().jsonPath("$.message", Integer.class))
                .call("an event of a route that no function serves", it -> it.get("/nope")
                        .event())
                .call("an authorizer's event of an open route", it -> it.get("/say")
                        .authorizerEvent())
                .add(
                        "a call of a WebSocket API",
                        it -> it.api("Chat").stage("talk").client().get("/").send());
    }

    private static String story(String story) {
        throw new IllegalStateException(story);
    }
}
