package dev.gatehouse.transports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.ApiResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bodies of 10 MB, the most that API Gateway takes. */
@Timeout(60)
class LargestBodyTest {

    private static final int MOST = 10_485_760;

    private final ApiGateway gateway = ApiGateway.builder()
            .templateText("template.yaml", """
                    Resources:
                      Api:
                        Type: AWS::ApiGatewayV2::Api
                        Properties: {Name: a, ProtocolType: HTTP, RouteKey: POST /in, Target: "https://backend.example.com/in"}
                    """)
            .backend(
                    "https://backend.example.com",
                    it -> it.runs(request -> dev.gatehouse.http.HttpResponse.of(200)
                            .withBody(dev.gatehouse.http.Body.of(
                                    Integer.toString(request.body().length())))))
            .start();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void one_of_exactly_10_mb_is_answered_and_one_of_a_byte_more_refused(Way way) {
        assertThat(post(way, MOST).text()).isEqualTo(Integer.toString(MOST));
        assertThat(post(way, MOST + 1).status()).isEqualTo(413);
    }

    private ApiResponse post(Way way, int length) {
        return way.client(gateway.api().stage("$default"))
                .post("/in")
                .body(new byte[length])
                .send();
    }
}
