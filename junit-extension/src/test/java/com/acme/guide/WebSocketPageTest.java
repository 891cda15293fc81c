package com.acme.guide;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;

import dev.gatehouse.client.WebSocketClient;
import dev.gatehouse.client.WebSocketSession;
import dev.gatehouse.control.GatewayClock;
import dev.gatehouse.junit.ApiGatewayTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ApiGatewayTest("classpath:guide/chat.yaml")
class WebSocketPageTest {

    // snippet: websocket-first
    @Test
    void answers_the_sender(WebSocketSession alice, WebSocketClient clients) {
        var bob = clients.connect().query("room", "1").bearer("a-token").open();

        alice.send(Map.of("action", "say", "text", "hi"));

        assertThat(alice).received("{'text': 'hi'}").isSilent();
        assertThat(bob).isSilent();
    }
    // end

    @Test
    void ends_idle_sessions(WebSocketSession alice, GatewayClock clock) {
        // snippet: websocket-idle
        clock.advance(Duration.ofMinutes(10));

        assertThat(alice).wasClosedWith(1001, "Going away");
        // end
    }
}
