package dev.gatehouse.assertions;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.WebSocketSession;
import dev.gatehouse.control.GatewayClock;
import dev.gatehouse.control.IamIdentities;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionAssertionsTest {

    private final ApiGateway gateway =
            ApiGateway.builder().templateText("chat.yaml", """
                    Resources:
                      Chat:
                        Type: AWS::ApiGatewayV2::Api
                        Properties: {Name: chat, ProtocolType: WEBSOCKET, RouteSelectionExpression: $request.body.action}
                      Integration:
                        Type: AWS::ApiGatewayV2::Integration
                        Properties: {ApiId: !Ref Chat, IntegrationType: MOCK}
                      Anything:
                        Type: AWS::ApiGatewayV2::Route
                        Properties: {ApiId: !Ref Chat, RouteKey: $default, Target: !Sub "integrations/${Integration}"}
                      Stage:
                        Type: AWS::ApiGatewayV2::Stage
                        Properties: {ApiId: !Ref Chat, StageName: prod, AutoDeploy: true}
                    """).start();
    private final WebSocketSession session =
            gateway.api().stage("prod").webSocketClient().connect().open();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void takes_messages_one_by_one() {
        push("one", "{\"text\": \"two\"}");

        assertThat(session)
                .receivedText("one")
                .received("{'text': 'two'}")
                .isSilent()
                .isOpen();
    }

    @Test
    void finds_the_message_that_passes_the_checks() {
        push("{\"text\":\"first\",\"n\":1}", "{\"text\":\"hi\",\"n\":2}", "last");

        assertThat(session)
                .received(message -> message.hasJsonPath("$.text", "hi").hasJsonPath("$.n", 2.0))
                .received(message -> message.contains("as").hasText("last"));
    }

    @Test
    void tells_what_came_where_nothing_passes_the_checks() {
        push("{\"text\":\"ho\"}");

        assertThatThrownBy(() -> assertThat(session).received(message -> message.hasJsonPath("$.text", "hi")))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        message
                          expected: one that passes the checks
                          found:    none of
                        - {"text":"ho"}
                          JSONPath $.text
                            expected: hi
                            found:    ho in {"text":"ho"}""");
    }

    @Test
    void tells_that_nothing_came() {
        assertThatThrownBy(() -> assertThat(session).received("{}"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("message\n  expected: {}\n  found:    (none arrived)");
        assertThatThrownBy(() -> assertThat(session).received(message -> {}))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("(none arrived)");
    }

    @Test
    void tells_what_breaks_the_silence() {
        push("psst");

        assertThatThrownBy(() -> assertThat(session).isSilent())
                .isInstanceOf(AssertionError.class)
                .hasMessage("messages\n  expected: (none)\n  found:    [psst]");
    }

    @Test
    void knows_how_the_gateway_closed() {
        assertThatThrownBy(() -> assertThat(session).wasClosedWith(1001))
                .isInstanceOf(AssertionError.class)
                .hasMessage("close code\n  expected: 1001\n  found:    (still open)");

        gateway.get(GatewayClock.class).advance(Duration.ofMinutes(10));

        assertThat(session).wasClosedWith(1001).wasClosedWith(1001, "Going away");
        assertThatThrownBy(() -> assertThat(session).isOpen()).hasMessageContaining("closed with 1001");
    }

    private void push(String... messages) {
        var owner = gateway.get(IamIdentities.class).user("owner").allow("execute-api:*", "*");
        for (String message : messages) {
            var response = gateway.api()
                    .stage("prod")
                    .client()
                    .signedBy(owner)
                    .post("/@connections/{id}", session.connectionId())
                    .body(message)
                    .send();
            assertThat(response).hasStatus(200);
        }
    }
}
