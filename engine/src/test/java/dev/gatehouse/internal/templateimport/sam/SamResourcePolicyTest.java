package dev.gatehouse.internal.templateimport.sam;

import static dev.gatehouse.internal.templateimport.sam.Expanding.api;
import static dev.gatehouse.internal.templateimport.sam.Expanding.get;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SamResourcePolicyTest {

    private static String statements(Expanding expanded) {
        return expanded.at("Api", "Body", "x-amazon-apigateway-policy", "Statement");
    }

    private static Expanding policy(String lists) {
        return api("Auth: {ResourcePolicy: {" + lists + "}}", get("/a/{id}/{rest+}"));
    }

    @Test
    void addresses_allow_all_and_deny_by_a_condition() {
        assertThat(statements(policy("IpRangeWhitelist: [10.0.0.0/8]")))
                .isEqualTo("[{'Effect':'Allow','Action':'execute-api:Invoke','Resource':['execute-api:/v1/GET/a/*/*'],"
                        + "'Principal':'*'},{'Effect':'Deny','Action':'execute-api:Invoke','Resource':"
                        + "['execute-api:/v1/GET/a/*/*'],'Principal':'*','Condition':{'NotIpAddress':{'aws:SourceIp':"
                        + "['10.0.0.0/8']}}}]");
    }

    @Test
    void networks_and_endpoints_are_told_apart_by_their_prefix() {
        assertThat(statements(policy("SourceVpcBlacklist: [vpc-1, vpce-2], IntrinsicVpceBlacklist: [vpce-3]")))
                .contains(
                        "'Condition':{'StringEquals':{'aws:SourceVpc':['vpc-1'],'aws:SourceVpce':['vpce-2','vpce-3']}}");
    }

    @Test
    void accounts_give_one_statement() {
        assertThat(statements(policy("AwsAccountWhitelist: ['111111111111']")))
                .isEqualTo("{'Effect':'Allow','Action':'execute-api:Invoke','Resource':['execute-api:/v1/GET/a/*/*'],"
                        + "'Principal':{'AWS':['111111111111']}}");
    }

    @Test
    void custom_statements_follow_as_written() {
        assertThat(statements(policy("AwsAccountBlacklist: ['1'], CustomStatements: [{Effect: Allow}]")))
                .endsWith("},{'Effect':'Allow'}]");
    }

    @Test
    void any_is_every_method() {
        var expanded = api(
                "Auth: {ResourcePolicy: {IpRangeBlacklist: [10.0.0.1]}}",
                "Any: {Type: Api, Properties: {RestApiId: !Ref Api, Method: any, Path: /a}}");

        assertThat(statements(expanded)).contains("'execute-api:/v1/*/a'");
    }

    @Test
    void an_event_covers_its_path_only() {
        var expanded = api(
                "",
                "A: {Type: Api, Properties: {RestApiId: !Ref Api, Method: get, Path: /a, Auth: {ResourcePolicy:"
                        + " {IpRangeBlacklist: [10.0.0.1]}}}}, B: {Type: Api, Properties: {RestApiId: !Ref Api, Method: get,"
                        + " Path: /b}}");

        assertThat(statements(expanded)).contains("/v1/GET/a").doesNotContain("/b");
    }

    @Test
    void the_policy_of_the_api_itself_is_copied() {
        assertThat(api("Policy: {Statement: []}", get("/a")).at("Api", "Policy"))
                .isEqualTo("{'Statement':[]}");
    }

    @Test
    void a_policy_that_is_no_map_is_refused() {
        assertThat(api("Auth: {ResourcePolicy: [a]}", get("/a")).refusals())
                .containsExactly(
                        "Structure of the SAM template is invalid. ResourcePolicy must be a map (ResourcePolicyStatement).");
    }
}
