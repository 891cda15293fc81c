package dev.gatehouse.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.NotProvidedException;
import dev.gatehouse.control.AwsServices;
import dev.gatehouse.function.Timeouts;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtAsyncHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;

/** The table of version 2 of the AWS SDK: what it sends is caught whichever HTTP client it has. */
class SdkHttpClientsTest {

    private static final ApiGateway SHARED = ApiGateway.builder()
            .timeouts(Timeouts.OFF)
            .templateText("template.yaml", """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Queues:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: java17
                  Handler: dev.gatehouse.lambda.SdkHttpClientsTest$Queues
                  Events: {Call: {Type: Api, Properties: {Path: '/{by}', Method: get}}}
            """)
            .start();

    private final ApiGateway gateway = SHARED.fresh();

    @AfterEach
    void close() {
        gateway.close();
    }

    @AfterAll
    static void end() {
        SHARED.close();
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void meets_what_stands_for_the_service(By by) {
        var sqs = gateway.get(AwsServices.class).get("sqs").answers(200, "{\"QueueUrl\":\"https://q\"}");

        assertThat(gateway.client().get("/{by}", by).send().text()).isEqualTo("https://q");
        assertThat(sqs.lastRequest().action()).isEqualTo("GetQueueUrl");
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void is_refused_by_name(By by) {
        assertThatThrownBy(() -> gateway.client().get("/{by}", by).send())
                .isInstanceOf(NotProvidedException.class)
                .hasMessageContaining("function Queues called sqs.GetQueueUrl: there is no stand-in for it");
    }

    /** The HTTP clients of the SDK. */
    enum By {
        APACHE {
            @Override
            String ask() {
                return sync(ApacheHttpClient.create());
            }
        },
        APACHE5 {
            @Override
            String ask() {
                return sync(Apache5HttpClient.create());
            }
        },
        URL_CONNECTION {
            @Override
            String ask() {
                return sync(UrlConnectionHttpClient.create());
            }
        },
        CRT {
            @Override
            String ask() {
                return sync(AwsCrtHttpClient.create());
            }
        },
        NETTY {
            @Override
            String ask() {
                return async(NettyNioAsyncHttpClient.create());
            }
        },
        CRT_ASYNC {
            @Override
            String ask() {
                return async(AwsCrtAsyncHttpClient.create());
            }
        };

        private static final GetQueueUrlRequest REQUEST =
                GetQueueUrlRequest.builder().queueName("orders").build();

        abstract String ask();

        private static String sync(SdkHttpClient http) {
            try (http;
                    SqsClient client = SqsClient.builder().httpClient(http).build()) {
                return client.getQueueUrl(REQUEST).queueUrl();
            }
        }

        private static String async(SdkAsyncHttpClient http) {
            try (http;
                    SqsAsyncClient client =
                            SqsAsyncClient.builder().httpClient(http).build()) {
                return client.getQueueUrl(REQUEST).join().queueUrl();
            }
        }
    }

    public static class Queues implements RequestHandler<Map<String, Object>, Map<String, Object>> {
        @Override
        public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
            String by = ((Map<?, ?>) event.get("pathParameters")).get("by").toString();
            return Map.of("statusCode", 200, "body", By.valueOf(by).ask());
        }
    }
}
