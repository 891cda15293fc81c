package dev.gatehouse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.control.GatewayClock;
import dev.gatehouse.control.UsagePlans;
import dev.gatehouse.events.QuotaExhausted;
import dev.gatehouse.events.ThrottleExceeded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UsagePlansOverThePublicApiTest {

    private static final String TEMPLATE = """
            Resources:
              Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: desk}}
              Path:
                Type: AWS::ApiGateway::Resource
                Properties: {RestApiId: {Ref: Api}, ParentId: {"Fn::GetAtt": [Api, RootResourceId]}, PathPart: orders}
              Get:
                Type: AWS::ApiGateway::Method
                Properties: &method
                  RestApiId: {Ref: Api}
                  ResourceId: {Ref: Path}
                  HttpMethod: GET
                  AuthorizationType: NONE
                  ApiKeyRequired: true
                  MethodResponses: [{StatusCode: "200"}]
                  Integration:
                    Type: MOCK
                    RequestTemplates: {application/json: '{"statusCode": 200}'}
                    IntegrationResponses:
                      - {StatusCode: "200", ResponseTemplates: {application/json: '$context.identity.apiKeyId'}}
              Post: {Type: AWS::ApiGateway::Method, Properties: {<<: *method, HttpMethod: POST}}
              Deployment:
                Type: AWS::ApiGateway::Deployment
                DependsOn: [Get, Post]
                Properties: {RestApiId: {Ref: Api}, StageName: prod}
              Trial:
                Type: AWS::ApiGateway::UsagePlan
                DependsOn: Deployment
                Properties:
                  Quota: {Limit: 3, Period: DAY}
                  ApiStages: [{ApiId: {Ref: Api}, Stage: prod}]
              Busy:
                Type: AWS::ApiGateway::UsagePlan
                DependsOn: Deployment
                Properties:
                  Throttle: {RateLimit: 10, BurstLimit: 5}
                  ApiStages:
                    - ApiId: {Ref: Api}
                      Stage: prod
                      Throttle: {/orders/POST: {RateLimit: 1, BurstLimit: 1}}
              Elsewhere: {Type: AWS::ApiGateway::UsagePlan, Properties: {UsagePlanName: elsewhere}}
              Guest: {Type: AWS::ApiGateway::ApiKey, Properties: {Name: guest, Enabled: true}}
              Gold: {Type: AWS::ApiGateway::ApiKey, Properties: {Enabled: true, Value: "gold-value-of-30-characters-xx"}}
              GuestOnTrial: &guest
                Type: AWS::ApiGateway::UsagePlanKey
                Properties: {KeyId: {Ref: Guest}, KeyType: API_KEY, UsagePlanId: {Ref: Trial}}
              GuestElsewhere:
                <<: *guest
                Properties: {KeyId: {Ref: Guest}, KeyType: API_KEY, UsagePlanId: {Ref: Elsewhere}}
              GoldIsBusy:
                <<: *guest
                Properties: {KeyId: {Ref: Gold}, KeyType: API_KEY, UsagePlanId: {Ref: Busy}}
            """;

    private final ApiGateway gateway = ApiGateway.builder()
            .templateText("desk.yaml", TEMPLATE)
            .clock(Instant.parse("2026-03-10T12:00:00Z"))
            .start();
    private final UsagePlans plans = gateway.get(UsagePlans.class);

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void a_quota_is_used_up_extended_and_begins_anew_at_midnight() {
        var guest = gateway.client().withApiKey("Guest");

        assertThat(statuses(guest.burst(4, client -> client.get("/orders")))).containsExactly(200, 200, 200, 429);
        assertThat(plans.usage("Trial", "Guest").used()).isEqualTo(3);
        assertThat(plans.usage("Trial", "guest").remaining()).hasValue(0);

        plans.usage("Trial", "Guest").remaining(1);
        assertThat(statuses(guest.burst(2, client -> client.get("/orders")))).containsExactly(200, 429);

        gateway.get(GatewayClock.class).advance(Duration.ofHours(12));
        assertThat(plans.usage("Trial", "Guest").remaining()).hasValue(3);
        assertThat(guest.get("/orders").send().status()).isEqualTo(200);
    }

    @Test
    void the_trace_names_key_and_plan_that_refused() {
        var guest = gateway.client().withApiKey("Guest");
        plans.usage("Trial", "Guest").remaining(0);

        var refused = guest.get("/orders").send();

        assertThat(refused.text()).isEqualTo("{\"message\":\"Limit Exceeded\"}");
        var fact = refused.trace().last(QuotaExhausted.class).orElseThrow();
        assertThat(fact.story()).contains("Guest", "Trial", "3");
    }

    @Test
    void a_plan_admits_no_more_than_its_burst_at_one_instant_and_its_rate_after_it() {
        var gold = gateway.client().withApiKey("Gold");

        assertThat(statuses(gold.concurrently(40, client -> client.get("/orders"))))
                .filteredOn(status -> status == 200)
                .hasSize(5);

        gateway.get(GatewayClock.class).advance(Duration.ofMillis(200));
        var later = gold.burst(3, client -> client.get("/orders"));
        assertThat(statuses(later)).containsExactly(200, 200, 429);
        assertThat(later.get(2)
                        .trace()
                        .last(ThrottleExceeded.class)
                        .orElseThrow()
                        .level())
                .isEqualTo(ThrottleExceeded.Level.USAGE_PLAN);
    }

    @Test
    void a_method_of_a_plan_has_a_limit_of_its_own() {
        var gold = gateway.client().withApiKey("Gold");

        assertThat(statuses(gold.burst(2, client -> client.post("/orders")))).containsExactly(200, 429);
        assertThat(gold.get("/orders").send().status()).isEqualTo(200);
    }

    @Test
    void a_key_is_switched_off_and_gets_another_value() {
        assertThat(gateway.apiKeyValue("Gold")).isEqualTo("gold-value-of-30-characters-xx");

        plans.key("Gold").value("a-new-value-of-30-characters-xx");

        assertThat(gateway.client()
                        .header("x-api-key", "gold-value-of-30-characters-xx")
                        .get("/orders")
                        .send()
                        .status())
                .isEqualTo(403);
        assertThat(gateway.client()
                        .header("x-api-key", "a-new-value-of-30-characters-xx")
                        .get("/orders")
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(gateway.apiKeyValue("Gold")).isEqualTo("a-new-value-of-30-characters-xx");
        var gold = gateway.client().withApiKey("Gold");
        assertThat(gold.get("/orders").send().status()).isEqualTo(200);
        plans.key("Gold").disable();
        assertThat(gold.get("/orders").send().text()).isEqualTo("{\"message\":\"Forbidden\"}");
        assertThat(gateway.fresh().apiKeyValue("Gold")).isEqualTo("gold-value-of-30-characters-xx");
    }

    @Test
    void keys_and_plans_that_do_not_exist_are_told_with_those_that_do() {
        assertThat(plans.plans()).containsExactly("Trial", "Busy", "Elsewhere");
        assertThatThrownBy(() -> plans.usage("Trail", "Guest"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no usage plan \"Trail\".\n  did you mean: Trial"
                        + "\n  known here:  Busy, Elsewhere, Trial\n  to do:       write one of these.");
        assertThatThrownBy(() -> plans.usage("Trial", "Gold"))
                .hasMessageContaining("there is no key in the usage plan Trial called \"Gold\"");
        assertThatThrownBy(() ->
                        gateway.client().withApiKey("Silver").get("/orders").send())
                .hasMessageContaining("Gold, Guest");
    }

    private static List<Integer> statuses(List<ApiResponse> responses) {
        return responses.stream().map(ApiResponse::status).toList();
    }
}
