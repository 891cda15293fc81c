package dev.gatehouse.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.dynamodbv2.AmazonDynamoDBClientBuilder;
import com.amazonaws.services.dynamodbv2.model.AttributeValue;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.NotProvidedException;
import dev.gatehouse.control.AwsServices;
import dev.gatehouse.function.Timeouts;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Handlers that call AWS by version 1 of its SDK. */
class FirstSdkTest {

    private final ApiGateway gateway = ApiGateway.builder()
            .timeouts(Timeouts.OFF)
            .templateText("template.yaml", """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Orders:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: java17
                  Handler: dev.gatehouse.lambda.FirstSdkTest$Reading
                  Events: {Call: {Type: Api, Properties: {Path: /orders, Method: get}}}
            """)
            .start();

    @AfterEach
    void end() {
        gateway.close();
    }

    @Test
    void meet_what_stands_for_the_service() {
        var dynamo = gateway.get(AwsServices.class).get("dynamodb").answers(200, "{\"Item\":{\"id\":{\"S\":\"7\"}}}");

        assertThat(gateway.client().get("/orders").send().text()).isEqualTo("7");
        assertThat(dynamo.lastRequest().action()).isEqualTo("GetItem");
    }

    @Test
    void are_refused_by_name_where_nothing_stands_for_it() {
        assertThatThrownBy(() -> gateway.client().get("/orders").send())
                .isInstanceOf(NotProvidedException.class)
                .hasMessageContaining("function Orders called dynamodb.GetItem: there is no stand-in for it");
    }

    public static class Reading implements RequestHandler<Object, Map<String, Object>> {
        @Override
        public Map<String, Object> handleRequest(Object event, Context context) {
            var client = AmazonDynamoDBClientBuilder.standard().build();
            var item = client.getItem("orders", Map.of("id", new AttributeValue("7")))
                    .getItem();
            return Map.of("statusCode", 200, "body", item.get("id").getS());
        }
    }
}
