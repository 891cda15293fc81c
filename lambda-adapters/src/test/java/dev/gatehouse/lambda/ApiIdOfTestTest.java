package dev.gatehouse.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.gatehouse.ApiGateway;
import dev.gatehouse.function.LastingInstances;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.ApiGatewayManagementApiException;

/** {@code !Ref Api} in environment variables is an id of the test's own. */
class ApiIdOfTestTest {

    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Globals:
              Function: {Runtime: java17, CodeUri: ., Timeout: 20}
            Resources:
              Shop:
                Type: AWS::ApiGatewayV2::Api
                Properties: {Name: shop, ProtocolType: HTTP}
              Stage:
                Type: AWS::ApiGatewayV2::Stage
                Properties: {ApiId: !Ref Shop, StageName: prod, AutoDeploy: true}
              Authorizer:
                Type: AWS::ApiGatewayV2::Authorizer
                Properties:
                  ApiId: !Ref Shop
                  Name: guard
                  AuthorizerType: REQUEST
                  AuthorizerPayloadFormatVersion: "2.0"
                  IdentitySource: [$request.header.Authorization]
                  AuthorizerUri: !Sub
                    arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Guard.Arn}/invocations
              TellRoute:
                Type: AWS::ApiGatewayV2::Route
                Properties:
                  ApiId: !Ref Shop
                  RouteKey: GET /tell
                  AuthorizationType: CUSTOM
                  AuthorizerId: !Ref Authorizer
                  Target: !Sub integrations/${TellIntegration}
              TellIntegration:
                Type: AWS::ApiGatewayV2::Integration
                Properties:
                  ApiId: !Ref Shop
                  IntegrationType: AWS_PROXY
                  PayloadFormatVersion: "2.0"
                  IntegrationUri: !GetAtt Tell.Arn
              PlainRoute:
                Type: AWS::ApiGatewayV2::Route
                Properties: {ApiId: !Ref Shop, RouteKey: GET /plain, Target: !Sub "integrations/${PlainIntegration}"}
              PlainIntegration:
                Type: AWS::ApiGatewayV2::Integration
                Properties:
                  ApiId: !Ref Shop
                  IntegrationType: AWS_PROXY
                  PayloadFormatVersion: "2.0"
                  IntegrationUri: !GetAtt Plain.Arn
              Guard:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: dev.gatehouse.lambda.ApiIdOfTestTest$Guard
                  Environment: {Variables: {API: !Ref Shop}}
              Tell:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: dev.gatehouse.lambda.ApiIdOfTestTest$Tell
                  Environment: {Variables: {URL: !Sub "https://${Shop}.execute-api.${AWS::Region}.amazonaws.com/prod"}}
              Plain:
                Type: AWS::Serverless::Function
                Properties: {Handler: "dev.gatehouse.lambda.ApiIdOfTestTest$Plain"}
            """;
    private static final ConcurrentLinkedQueue<String> URLS = new ConcurrentLinkedQueue<>();

    private final ApiGateway shared =
            ApiGateway.builder().templateText("shop.yaml", TEMPLATE).start();
    private final String idInTemplate = shared.api().definition().id();

    @BeforeEach
    void forget() {
        URLS.clear();
    }

    @AfterEach
    void end() {
        shared.close();
    }

    @Test
    void differs_between_tests() {
        tell(shared.fresh());
        tell(shared.fresh());

        assertThat(URLS).doesNotHaveDuplicates().hasSize(2).allMatch(it -> !it.contains(idInTemplate));
    }

    @Test
    void is_the_one_of_the_events_of_that_function_and_never_gets_out() {
        assertThat(tell(shared.fresh())).isEqualTo("true " + idInTemplate);
    }

    @Test
    void leaves_functions_that_do_not_name_the_api_with_the_id_of_the_template() {
        try (ApiGateway gateway = shared.fresh()) {
            assertThat(gateway.client()
                            .get("/plain")
                            .header("Authorization", "me")
                            .send()
                            .text())
                    .isEqualTo(idInTemplate);
        }
    }

    @Test
    void makes_policies_that_fit_even_if_a_static_field_keeps_the_first_tests_id() {
        assertThat(List.of(tell(shared.fresh()), tell(shared.fresh()), tell(shared.fresh())))
                .allMatch(it -> it.startsWith("true"));
    }

    @Test
    void is_the_templates_where_instances_outlive_the_test() {
        try (var lasting = new LastingInstances()) {
            tell(shared.fresh(it -> it.instances(lasting)));
            tell(shared.fresh(it -> it.instances(lasting)));
        }

        assertThat(URLS).hasSize(2).allMatch(it -> it.contains(idInTemplate));
    }

    @Test
    void finds_its_test_from_a_thread_of_nobody() throws Exception {
        try (ApiGateway one = shared.fresh();
                ApiGateway other = shared.fresh()) {
            tellOpen(one);
            tellOpen(other);
            String url = URLS.peek();

            assertThatThrownBy(() -> onThreadOfNobody(url))
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOfSatisfying(ApiGatewayManagementApiException.class, it -> assertThat(it.statusCode())
                            .isEqualTo(404));
            assertThat(List.of(one.calls().size(), other.calls().size())).containsExactly(2, 1);
        }
    }

    private static void onThreadOfNobody(String url) throws Exception {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            threads.submit(() -> {
                        try (var client = ApiGatewayManagementApiClient.builder()
                                .endpointOverride(URI.create(url))
                                .build()) {
                            client.getConnection(it -> it.connectionId("AAAAAAAAAAAAAAA="));
                        }
                    })
                    .get();
        } finally {
            threads.shutdownNow();
        }
    }

    private static String tell(ApiGateway gateway) {
        try (gateway) {
            return tellOpen(gateway);
        }
    }

    private static String tellOpen(ApiGateway gateway) {
        return gateway.client()
                .get("/tell")
                .header("Authorization", "me")
                .send()
                .text();
    }

    public static class Guard implements RequestHandler<Map<String, Object>, Map<String, Object>> {
        private static final String API = System.getenv("API");

        @Override
        public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
            String resource = "arn:aws:execute-api:us-east-1:123456789012:" + API + "/prod/*";
            var statement = Map.of("Action", "execute-api:Invoke", "Effect", "Allow", "Resource", resource);
            return Map.of(
                    "principalId",
                    "me",
                    "policyDocument",
                    Map.of("Version", "2012-10-17", "Statement", List.of(statement)));
        }
    }

    public static class Tell implements RequestHandler<Map<String, Object>, Map<String, Object>> {
        @Override
        public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
            String url = System.getenv("URL");
            URLS.add(url);
            String id = idOf(event);
            return Map.of("statusCode", 200, "body", url.contains("/" + id + ".") + " " + id);
        }
    }

    public static class Plain implements RequestHandler<Map<String, Object>, Map<String, Object>> {
        @Override
        public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
            return Map.of("statusCode", 200, "body", idOf(event));
        }
    }

    private static String idOf(Map<String, Object> event) {
        return String.valueOf(((Map<?, ?>) event.get("requestContext")).get("apiId"));
    }
}
