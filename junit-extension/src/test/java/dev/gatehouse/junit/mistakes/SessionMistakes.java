package dev.gatehouse.junit.mistakes;

import dev.gatehouse.assertions.GatewayAssertions;
import dev.gatehouse.client.WebSocketClient;
import dev.gatehouse.client.WebSocketSession;
import java.util.function.Consumer;

/** Mistakes with WebSocket sessions. */
final class SessionMistakes {

    private SessionMistakes() {}

    static Mistakes of() {
        return new Mistakes()
                .add("a path without a slash", connecting(it -> it.connect("chat")
                        .open()))
                .add("a whole address", connecting(it -> it.connect("wss://chat.example.com/talk")
                        .open()))
                .add("the stage before the path", connecting(it -> it.connect("/talk")
                        .open()))
                .add("an unfilled variable", connecting(it -> it.connect("/{room}")
                        .open()))
                .add("bearer said twice", connecting(it -> it.connect().bearer("bearer abc")))
                .add("a subprotocol with a comma", connecting(it -> it.connect().subprotocol("a,b")))
                .add("a message after the end", talking(it -> {
                    it.close();
                    it.send("x");
                }))
                .add("a message that is null", talking(it -> it.send((Object) null)))
                .add("bytes that are null", talking(it -> it.send((byte[]) null)))
                .add("a code that no client may send", talking(it -> it.close(1006, "")))
                .add("a code below all", talking(it -> it.close(7, "")))
                .add("a reason that is too long", talking(it -> it.close(1000, "x".repeat(130))))
                .add("a fragment that is null", talking(it -> it.sendFragments("a", (String) null)))
                .add("a message asserted that did not come", talking(it -> GatewayAssertions.assertThat(it)
                        .received("{'a': 1}")))
                .add("a message asserted that is no JSON", talking(it -> GatewayAssertions.assertThat(it)
                        .received("{a")))
                .add("a close code asserted while it is open", talking(it -> GatewayAssertions.assertThat(it)
                        .wasClosedWith(1000)))
                .add("an authorizer's event of an open API", connecting(it -> it.connect()
                        .authorizerEvent()))
                .add("an unknown domain", connecting(it -> it.byDomain("chat.example.com")
                        .connect()
                        .open()));
    }

    private static Mistakes.Mistake connecting(Consumer<WebSocketClient> mistake) {
        return it -> mistake.accept(it.api("Chat").stage("talk").webSocketClient());
    }

    private static Mistakes.Mistake talking(Consumer<WebSocketSession> mistake) {
        return it -> mistake.accept(
                it.api("Chat").stage("talk").webSocketClient().connect().open());
    }
}
