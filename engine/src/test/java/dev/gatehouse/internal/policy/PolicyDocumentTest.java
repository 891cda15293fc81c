package dev.gatehouse.internal.policy;

import static dev.gatehouse.events.PolicyOutcome.ALLOW;
import static dev.gatehouse.events.PolicyOutcome.EXPLICIT_DENY;
import static dev.gatehouse.events.PolicyOutcome.NEITHER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.events.PolicyOutcome;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles in comments are pages of the API Gateway developer guide or of the IAM user guide. */
class PolicyDocumentTest {

    private static final String API = "arn:aws:execute-api:us-east-1:123456789012:abc";
    private static final String PETS = API + "/test/GET/pets";
    private static final PolicyPrincipal ALICE = PolicyPrincipal.of("arn:aws:iam::123456789012:user/team/alice");
    private static final PolicyPrincipal SESSION =
            PolicyPrincipal.of("arn:aws:sts::123456789012:assumed-role/Reader/session-1");

    @Nested
    class Resources {

        /** "Control access for invoking an API". */
        @ParameterizedTest
        @CsvSource({
            "*, true",
            "arn:aws:execute-api:us-east-1:123456789012:abc/test/GET/pets, true",
            "arn:aws:execute-api:us-east-1:123456789012:abc/*/GET/pets, true",
            "arn:aws:execute-api:us-east-1:123456789012:abc/*, true",
            "arn:aws:execute-api:us-east-1:123456789012:abc/test/*, true",
            "arn:aws:execute-api:us-east-1:123456789012:abc/test/G?T/pet*, true",
            "arn:aws:execute-api:*:*:*, true",
            "arn:aws:execute-api:*:*:*/*/GET/pets, true",
            "arn:aws:execute-api, true",
            "arn:aws:execute-api:us-east-1:123456789012:abc/, false",
            "arn:aws:execute-api:us-east-1:123456789012:abc, false",
            "arn:aws:execute-api:us-east-1:123456789012:abc/test/GET/PETS, false",
            "arn:aws:execute-api:us-east-1:123456789012:abc/test/POST/pets, false",
            "arn:aws:execute-api:us-east-1:123456789012:abc/test/GET/pets/*, false",
            "arn:aws:execute-api:us-west-2:*:*, false",
            "arn:aws:lambda:*:*:*, false",
            "arn:*/GET/pets, false",
        })
        void match_by_parts_with_wildcards_that_cross_slashes(String resource, boolean matches) {
            assertThat(outcome(identity("'Resource': '" + resource + "'"), question(PETS)))
                    .isEqualTo(matches ? ALLOW : NEITHER);
        }

        /** test_create_execute_api_vpc_endpoint; "API Gateway resource policy examples". */
        @ParameterizedTest
        @CsvSource({
            "execute-api:/*, true",
            "execute-api:/test/GET/pets, true",
            "execute-api:/*/GET/*, true",
            "execute-api:*/*/*, true",
            "execute-api:/prod/*, false",
        })
        void may_be_short_in_a_resource_policy(String resource, boolean matches) {
            String policy =
                    statement("'Effect': 'Allow', 'Principal': '*', 'Action': 'execute-api:Invoke', 'Resource': '"
                            + resource + "'");

            assertThat(outcome(resourcePolicy(policy), question(PETS))).isEqualTo(matches ? ALLOW : NEITHER);
        }

        @Test
        void not_resource_is_all_the_others() {
            var policy = identity("'NotResource': '" + API + "/test/GET/pets'");

            assertThat(outcome(policy, question(PETS))).isEqualTo(NEITHER);
            assertThat(outcome(policy, question(API + "/test/GET/other"))).isEqualTo(ALLOW);
        }

        @Test
        void may_hold_policy_variables() {
            var policy = identity("'Resource': '" + API + "/test/GET/${aws:username}/*'");

            assertThat(outcome(policy, question(API + "/test/GET/alice/x", Map.of("aws:username", List.of("alice")))))
                    .isEqualTo(ALLOW);
            assertThat(outcome(policy, question(API + "/test/GET/bob/x", Map.of("aws:username", List.of("alice")))))
                    .isEqualTo(NEITHER);
            assertThat(outcome(policy, question(API + "/test/GET/bob/x", Map.of("aws:username", List.of("*")))))
                    .isEqualTo(NEITHER);
            assertThat(outcome(policy, question(API + "/test/GET//x"))).isEqualTo(NEITHER);
        }

        /** "IAM policy elements: variables": older policies take them literally. */
        @Test
        void of_the_older_version_take_variables_literally() {
            String json = "{'Version': '2008-10-17', 'Statement': {'Effect': 'Allow', 'Action': '*'," + " 'Resource': '"
                    + API + "/${aws:username}'}}";

            var keys = Map.of("aws:username", List.of("alice"));

            assertThat(outcome(read(json, PolicyKind.IDENTITY), question(API + "/alice", keys)))
                    .isEqualTo(NEITHER);
            assertThat(outcome(read(json, PolicyKind.IDENTITY), question(API + "/${aws:username}", keys)))
                    .isEqualTo(ALLOW);
        }
    }

    @Nested
    class Actions {

        @ParameterizedTest
        @CsvSource({
            "execute-api:Invoke, true",
            "execute-api:invoke, true",
            "EXECUTE-API:*, true",
            "execute-api:Inv*, true",
            "*, true",
            "execute-api:InvalidateCache, false",
            "lambda:*, false"
        })
        void match_without_regard_to_case(String action, boolean matches) {
            String policy = statement("'Effect': 'Allow', 'Action': ['" + action + "'], 'Resource': '*'");

            assertThat(outcome(read(policy, PolicyKind.IDENTITY), question(PETS)))
                    .isEqualTo(matches ? ALLOW : NEITHER);
        }

        @Test
        void not_action_is_all_the_others() {
            String policy = statement("'Effect': 'Allow', 'NotAction': 'execute-api:Inv*', 'Resource': '*'");

            assertThat(outcome(read(policy, PolicyKind.IDENTITY), question(PETS)))
                    .isEqualTo(NEITHER);
        }
    }

    @Nested
    class Principals {

        /** "AWS JSON policy elements: Principal". */
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "'*'                                                        | alice anonymous session",
                    "{'AWS': '*'}                                               | alice anonymous session",
                    "{'AWS': ['123456789012']}                                  | alice session",
                    "{'AWS': 'arn:aws:iam::123456789012:root'}                  | alice session",
                    "{'AWS': 'arn:aws:iam::123456789012:user/team/alice'}       | alice",
                    "{'AWS': 'arn:aws:iam::123456789012:role/Reader'}           | session",
                    "{'AWS': 'arn:aws:iam::123456789012:role/path/Reader'}      | session",
                    "{'AWS': 'arn:aws:iam::123456789012:role/Writer'}           | none",
                    "{'AWS': 'arn:aws:sts::123456789012:assumed-role/Reader/session-1'} | session",
                    "{'AWS': '999988887777'}                                    | none",
                    "{'AWS': 'arn:aws:iam::999988887777:root'}                  | none",
                    "{'Service': 'apigateway.amazonaws.com'}                    | none",
                    "{'AWS': ['999988887777', 'arn:aws:iam::123456789012:user/team/alice']} | alice",
                })
        void match_whom_they_name(String principal, String matching) {
            String policy = statement("'Effect': 'Allow', 'Principal': " + bare(principal)
                    + ", 'Action': '*', 'Resource': 'execute-api:/*'");
            Map<String, Optional<PolicyPrincipal>> callers = new TreeMap<>(Map.of(
                    "anonymous", Optional.empty(), "alice", Optional.of(ALICE), "session", Optional.of(SESSION)));

            var allowed = callers.entrySet().stream()
                    .filter(caller -> outcome(resourcePolicy(policy), question(caller.getValue())) == ALLOW)
                    .map(Map.Entry::getKey)
                    .toList();

            assertThat(allowed).isEqualTo(matching.equals("none") ? List.of() : Arrays.asList(matching.split(" ")));
        }

        /** CsvSource takes single quotes away from a whole value. */
        private static String bare(String principal) {
            return principal.equals("*") ? "'*'" : principal;
        }

        @Test
        void not_principal_is_all_the_others() {
            String policy = statement("'Effect': 'Deny', 'NotPrincipal': {'AWS': '" + ALICE.arn()
                    + "'}, 'Action': '*', 'Resource': 'execute-api:/*'");

            assertThat(outcome(resourcePolicy(policy), question(Optional.of(ALICE))))
                    .isEqualTo(NEITHER);
            assertThat(outcome(resourcePolicy(policy), question(Optional.of(SESSION))))
                    .isEqualTo(EXPLICIT_DENY);
            assertThat(outcome(resourcePolicy(policy), question(Optional.empty())))
                    .isEqualTo(EXPLICIT_DENY);
        }

        @Test
        void give_condition_keys() {
            assertThat(ALICE.conditionKeys())
                    .containsEntry("aws:username", List.of("alice"))
                    .containsEntry("aws:PrincipalArn", List.of(ALICE.arn()))
                    .containsEntry("aws:PrincipalType", List.of("User"));
            assertThat(SESSION.conditionKeys())
                    .doesNotContainKey("aws:username")
                    .containsEntry("aws:PrincipalAccount", List.of("123456789012"))
                    .containsEntry("aws:PrincipalArn", List.of("arn:aws:iam::123456789012:role/Reader"))
                    .containsEntry("aws:PrincipalType", List.of("AssumedRole"));
        }
    }

    /** "IAM JSON policy elements: Condition operators". */
    @Nested
    class Conditions {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "StringEquals              | aws:UserAgent  | 'curl'                 | curl            | true",
                    "StringEquals              | aws:useragent  | 'curl'                 | curl            | true",
                    "StringEquals              | aws:UserAgent  | 'c*'                   | curl            | false",
                    "StringEquals              | aws:UserAgent  | ['wget', 'curl']       | curl            | true",
                    "StringEquals              | aws:UserAgent  | 'Curl'                 | curl            | false",
                    "StringEqualsIgnoreCase    | aws:UserAgent  | 'Curl'                 | cURL            | true",
                    "StringNotEquals           | aws:UserAgent  | ['wget', 'curl']       | curl            | false",
                    "StringNotEquals           | aws:UserAgent  | ['wget', 'curl']       | links           | true",
                    "StringNotEqualsIgnoreCase | aws:UserAgent  | 'Curl'                 | cURL            | false",
                    "StringLike                | aws:Referer    | 'https://*.example.com/*' | https://a.example.com/b/c | true",
                    "StringLike                | aws:Referer    | 'a?c'                  | abc             | true",
                    "StringLike                | aws:Referer    | 'a?c'                  | ac              | false",
                    "StringLike                | aws:Referer    | 'A*'                   | abc             | false",
                    "StringNotLike             | aws:Referer    | 'a*'                   | abc             | false",
                    "NumericLessThan           | aws:MultiFactorAuthAge | '300'          | 299             | true",
                    "NumericLessThan           | aws:MultiFactorAuthAge | 300            | 300             | false",
                    "NumericLessThanEquals     | aws:MultiFactorAuthAge | '300'          | 300.0           | true",
                    "NumericGreaterThan        | aws:MultiFactorAuthAge | '300'          | 300             | false",
                    "NumericGreaterThanEquals  | aws:MultiFactorAuthAge | '300'          | 300             | true",
                    "NumericEquals             | aws:MultiFactorAuthAge | '300'          | 300.00          | true",
                    "NumericNotEquals          | aws:MultiFactorAuthAge | '300'          | 300.00          | false",
                    "NumericEquals             | aws:MultiFactorAuthAge | '300'          | many            | false",
                    "DateGreaterThan           | aws:CurrentTime | '2026-01-01T00:00:00Z' | 2026-01-01T00:00:01Z | true",
                    "DateGreaterThan           | aws:CurrentTime | '2026-01-01T00:00:00Z' | 2026-01-01T00:00:00Z | false",
                    "DateLessThan              | aws:CurrentTime | '2026-01-01'          | 2025-12-31T23:59:59+00:00 | true",
                    "DateLessThanEquals        | aws:EpochTime  | '1767225600'           | 1767225600      | true",
                    "DateEquals                | aws:EpochTime  | '2026-01-01T01:00:00+01:00' | 1767225600 | true",
                    "DateNotEquals             | aws:EpochTime  | '2026-01-01T00:00:00Z' | 1767225600      | false",
                    "Bool                      | aws:SecureTransport | 'true'            | true            | true",
                    "Bool                      | aws:SecureTransport | true              | true            | true",
                    "Bool                      | aws:SecureTransport | 'false'           | true            | false",
                    "IpAddress                 | aws:SourceIp   | '203.0.113.0/24'       | 203.0.113.255   | true",
                    "IpAddress                 | aws:SourceIp   | '203.0.113.0/24'       | 203.0.114.0     | false",
                    "IpAddress                 | aws:SourceIp   | '203.0.113.7'          | 203.0.113.7     | true",
                    "IpAddress                 | aws:SourceIp   | '0.0.0.0/0'            | 8.8.8.8         | true",
                    "IpAddress                 | aws:SourceIp   | '0.0.0.0/0'            | 2001:db8::1     | false",
                    "IpAddress                 | aws:SourceIp   | ['192.0.2.0/24', '2001:DB8:1234:5678::/64'] | 2001:db8:1234:5678::9 | true",
                    "IpAddress                 | aws:SourceIp   | '2001:db8::/33'        | 2001:db8:8000::1 | false",
                    "NotIpAddress              | aws:SourceIp   | '203.0.113.0/24'       | 203.0.113.5     | false",
                    "NotIpAddress              | aws:SourceIp   | '203.0.113.0/24'       | 198.51.100.7    | true",
                    "ArnLike                   | aws:SourceArn  | 'arn:aws:execute-api:*:123456789012:*' | arn:aws:execute-api:eu-west-1:123456789012:x/y | true",
                    "ArnEquals                 | aws:SourceArn  | 'arn:aws:execute-api:*:*:x' | arn:aws:execute-api:eu-west-1:123456789012:x | true",
                    "ArnNotEquals              | aws:SourceArn  | 'arn:aws:execute-api:*:*:x' | arn:aws:execute-api:eu-west-1:123456789012:x | false",
                    "ArnNotLike                | aws:SourceArn  | 'arn:aws:sns:*:*:*'    | arn:aws:execute-api:eu-west-1:123456789012:x | true",
                    "StringEquals              | aws:PrincipalTag/Team | '${aws:username}' | alice          | true",
                    "StringLike                | aws:Referer    | '${aws:username}*'     | alice!          | true",
                    "StringEquals              | aws:Referer    | '${aws:userid, 'none'}' | none           | true",
                    "StringEquals              | aws:Referer    | '${*}${?}${$}'         | *?$             | true",
                    "StringLike                | aws:Referer    | '${*}x'                | yx              | false",
                })
        void compare_the_value_of_a_key(String operator, String key, String values, String actual, boolean holds) {
            String json = "{'" + operator + "': {'" + key + "': " + quoted(values) + "}}";

            assertThat(holds(json, Map.of(key, List.of(actual), "aws:username", List.of("alice"))))
                    .isEqualTo(holds);
        }

        private static String quoted(String values) {
            boolean isLiteral = values.startsWith("[") || values.equals("true") || values.equals("300");
            return isLiteral ? values : "\"" + values.replaceAll("^'|'$", "") + "\"";
        }

        @ParameterizedTest
        @EnumSource(Comparison.class)
        void without_the_key_hold_only_if_negated(Comparison comparison) {
            String name = nameOf(comparison);
            String value = valueFor(comparison);

            assertThat(holds(condition(name, value), Map.of()))
                    .isEqualTo(comparison.isNegated() || comparison == Comparison.NULL);
            assertThat(holds(condition(name, value), Map.of("aws:SourceIp", List.of())))
                    .isEqualTo(comparison.isNegated() || comparison == Comparison.NULL);
        }

        @ParameterizedTest
        @EnumSource(value = Comparison.class, mode = EnumSource.Mode.EXCLUDE, names = "NULL")
        void with_if_exists_hold_without_the_key(Comparison comparison) {
            String json = condition(nameOf(comparison) + "IfExists", valueFor(comparison));

            assertThat(holds(json, Map.of())).isTrue();
        }

        @Test
        void with_if_exists_compare_a_key_that_is_there() {
            assertThat(holds(
                            "{'BoolIfExists': {'aws:SecureTransport': 'true'}}",
                            Map.of("aws:SecureTransport", List.of("false"))))
                    .isFalse();
        }

        @Test
        void null_asks_whether_the_key_is_there() {
            assertThat(holds("{'Null': {'aws:SourceVpce': 'true'}}", Map.of())).isTrue();
            assertThat(holds("{'Null': {'aws:SourceVpce': false}}", Map.of())).isFalse();
            assertThat(holds("{'Null': {'aws:SourceVpce': 'false'}}", Map.of("aws:SourceVpce", List.of("v"))))
                    .isTrue();
        }

        /** "Creating a condition with multiple keys or values". */
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "ForAllValues:StringEquals    | a,b   | true",
                    "ForAllValues:StringEquals    | a,c   | false",
                    "ForAllValues:StringEquals    | none  | true",
                    "ForAnyValue:StringEquals     | a,c   | true",
                    "ForAnyValue:StringEquals     | c,d   | false",
                    "ForAnyValue:StringEquals     | none  | false",
                    "ForAnyValue:StringNotEquals  | a,c   | true",
                    "ForAnyValue:StringNotEquals  | a,b   | false",
                    "ForAnyValue:StringNotEquals  | none  | false",
                    "ForAllValues:StringNotEquals | c,d   | true",
                    "ForAllValues:StringNotEquals | a,c   | false",
                    "ForAllValues:StringNotEquals | none  | true",
                    "ForAnyValue:StringEqualsIfExists | none | true",
                    "StringEquals                 | a,c   | true",
                    "StringNotEquals              | a,c   | false",
                    "StringNotEquals              | c,d   | true",
                })
        void with_a_prefix_take_a_key_with_several_values(String operator, String actual, boolean holds) {
            List<String> values = actual.equals("none") ? List.of() : List.of(actual.split(","));

            assertThat(holds(
                            "{'" + operator + "': {'aws:PrincipalOrgPaths': ['a', 'b']}}",
                            Map.of("aws:PrincipalOrgPaths", values)))
                    .isEqualTo(holds);
        }

        @Test
        void all_keys_and_operators_must_hold() {
            String json =
                    "{'IpAddress': {'aws:SourceIp': '10.0.0.0/8'}, 'StringEquals': {'aws:UserAgent': 'a', 'aws:Referer': 'b'}}";
            var all = Map.of(
                    "aws:SourceIp", List.of("10.1.2.3"), "aws:UserAgent", List.of("a"), "aws:Referer", List.of("b"));

            assertThat(holds(json, all)).isTrue();
            for (String key : all.keySet()) {
                var less = new TreeMap<>(all);
                less.put(key, List.of("other"));
                assertThat(holds(json, less)).as(key).isFalse();
            }
        }

        private static String nameOf(Comparison comparison) {
            return Arrays.stream(comparison.name().split("_"))
                    .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                    .reduce("", String::concat);
        }

        private static String valueFor(Comparison comparison) {
            String name = comparison.name();
            if (name.startsWith("ARN")) {
                return "arn:aws:s3:::x";
            }
            if (name.contains("IP_ADDRESS")) {
                return "10.0.0.0/8";
            }
            return name.startsWith("BOOL") || name.equals("NULL") ? "true" : "2026";
        }

        private static String condition(String operator, String value) {
            return "{'" + operator + "': {'aws:SourceIp': '" + value + "'}}";
        }
    }

    @Nested
    class Statements {

        @Test
        void deny_before_allow_and_tell_which_decided() {
            var policy = read(
                    "{'Version': '2012-10-17', 'Statement': ["
                            + "{'Effect': 'Allow', 'Action': '*', 'Resource': '*'},"
                            + "{'Effect': 'Deny', 'Action': '*', 'Resource': '" + API + "/test/POST/*'},"
                            + "{'Effect': 'Deny', 'Action': '*', 'Resource': '" + PETS + "'}]}",
                    PolicyKind.IDENTITY);

            assertThat(policy.evaluate(question(PETS))).isEqualTo(new Decision(EXPLICIT_DENY, OptionalInt.of(2)));
            assertThat(policy.evaluate(question(API + "/test/GET/other")))
                    .isEqualTo(new Decision(ALLOW, OptionalInt.of(0)));
        }

        @Test
        void that_are_none_say_neither() {
            var policy = read("{'Version': '2012-10-17', 'Statement': []}", PolicyKind.IDENTITY);

            assertThat(policy.evaluate(question(PETS))).isEqualTo(new Decision(NEITHER, OptionalInt.empty()));
        }

        /** "API Gateway resource policy examples": only traffic of one VPC endpoint. */
        @Test
        void that_deny_by_a_negated_operator_deny_what_has_no_such_key() {
            var policy = resourcePolicy(
                    "{'Statement': [{'Effect': 'Allow', 'Principal': '*', 'Action': 'execute-api:Invoke',"
                            + " 'Resource': 'execute-api:/*'}, {'Effect': 'Deny', 'Principal': '*', 'Action': 'execute-api:Invoke',"
                            + " 'Resource': 'execute-api:/*', 'Condition': {'StringNotEquals': {'aws:SourceVpce': 'vpce-1'}}}]}");

            assertThat(outcome(policy, question(PETS))).isEqualTo(EXPLICIT_DENY);
            assertThat(outcome(policy, question(PETS, Map.of("aws:SourceVpce", List.of("vpce-1")))))
                    .isEqualTo(ALLOW);
            assertThat(outcome(policy, question(PETS, Map.of("aws:SourceVpce", List.of("vpce-2")))))
                    .isEqualTo(EXPLICIT_DENY);
        }
    }

    @Nested
    class Refused {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{                                              | the policy is not JSON",
                    "[]                                             | the policy is not a JSON object",
                    "{}                                             | the policy has no Statement",
                    "{'Version': '2020-01-01', 'Statement': []}     | there is no policy version \"2020-01-01\"",
                    "{'Statements': [], 'Statement': []}            | a policy has no member \"Statements\"",
                    "{'Statement': ['x']}                           | statement 1: is not a JSON object",
                })
        void what_is_no_policy(String json, String problem) {
            var parsed = PolicyDocument.parse(json.replace('\'', '"'), PolicyKind.IDENTITY);

            assertThat(parsed.document()).isEmpty();
            assertThat(parsed.problems()).singleElement().asString().startsWith(problem);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "'Effect': 'allow'                              | Effect is neither Allow nor Deny: \"allow\"",
                    "'Action': 'Invoke'                             | \"Invoke\" is not an action",
                    "'NotAction': 'a:b'                             | needs one of Action and NotAction",
                    "'NotResource': [], 'Resource': []              | needs one of Resource and NotResource",
                    "'Resource': 'abc'                              | \"abc\" is not an ARN",
                    "'Resource': {'a': 1}                           | Resource contains something that is not text: {\"a\":1}",
                    "'Resource': '${nothing}'                       | \"${nothing}\" is not an ARN",
                    "'Resource': 'arn:aws:s3:::${s3:prefix}'        | API Gateway has no policy variable \"s3:prefix\"",
                    "'Conditions': {}                               | there is no member \"Conditions\"",
                    "'Condition': []                                | Condition is not a JSON object",
                    "'Condition': {'StringMatches': {'aws:Referer': 'x'}} | there is no condition operator \"StringMatches\"",
                    "'Condition': {'BinaryEquals': {'aws:Referer': 'x'}}  | there is no condition operator \"BinaryEquals\"",
                    "'Condition': {'NullIfExists': {'aws:Referer': 'true'}} | there is no condition operator \"NullIfExists\"",
                    "'Condition': {'StringLike': 'x'}               | the operator StringLike has no keys",
                    "'Condition': {'StringLike': {'s3:prefix': 'x'}} | API Gateway has no condition key \"s3:prefix\"",
                    "'Condition': {'IpAddress': {'aws:SourceIp': '10.0.0.0/33'}} | \"10.0.0.0/33\" is not a value for the operator of aws:SourceIp",
                    "'Condition': {'IpAddress': {'aws:SourceIp': 'localhost'}} | \"localhost\" is not a value for the operator of aws:SourceIp",
                    "'Condition': {'Bool': {'aws:SecureTransport': 'yes'}} | \"yes\" is not a value for the operator of aws:SecureTransport",
                    "'Condition': {'DateLessThan': {'aws:CurrentTime': 'soon'}} | \"soon\" is not a value for the operator of aws:CurrentTime",
                    "'Condition': {'NumericEquals': {'aws:MultiFactorAuthAge': 'x'}} | \"x\" is not a value for the operator of aws:MultiFactorAuthAge",
                    "'Condition': {'StringLike': {'aws:Referer': null}} | aws:Referer contains something that is not text: null",
                    "'Principal': '*'                               | only a resource policy names principals",
                })
        void what_is_not_known(String member, String problem) {
            String name = member.substring(1, member.indexOf('\'', 1));
            String rest = List.of("'Effect': 'Allow'", "'Action': 'execute-api:Invoke'", "'Resource': '*'").stream()
                    .filter(other -> !other.startsWith("'" + name + "'"))
                    .reduce((a, b) -> a + ", " + b)
                    .orElseThrow();

            var parsed =
                    PolicyDocument.parse(statement(rest + ", " + member).replace('\'', '"'), PolicyKind.AUTHORIZER);

            assertThat(parsed.document()).isEmpty();
            assertThat(parsed.problems()).contains("statement 1: " + problem);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    ", 'Principal': 'alice'",
                    ", 'Principal': {'AWS': 'arn:aws:iam::123456789012:user/*'}",
                    ", 'Principal': {'Team': 'x'}",
                    ", 'Principal': '*', 'NotPrincipal': '*'"
                })
        void a_resource_policy_without_good_principals(String principal) {
            String json = statement("'Effect': 'Allow', 'Action': '*', 'Resource': 'execute-api:/*'" + principal);

            var parsed = PolicyDocument.parse(json.replace('\'', '"'), PolicyKind.RESOURCE, API);

            assertThat(parsed.document()).isEmpty();
            assertThat(parsed.problems()).singleElement().asString().contains("rincipal");
        }
    }

    /** "How API Gateway resource policies affect authorization workflow", tables A and B. */
    @ParameterizedTest
    @CsvSource({
        "ALLOW, ALLOW, ALLOW, ALLOW",
        "ALLOW, NEITHER, ALLOW, NEITHER",
        "ALLOW, EXPLICIT_DENY, EXPLICIT_DENY, EXPLICIT_DENY",
        "NEITHER, ALLOW, ALLOW, NEITHER",
        "NEITHER, NEITHER, NEITHER, NEITHER",
        "NEITHER, EXPLICIT_DENY, EXPLICIT_DENY, EXPLICIT_DENY",
        "EXPLICIT_DENY, ALLOW, EXPLICIT_DENY, EXPLICIT_DENY",
        "EXPLICIT_DENY, NEITHER, EXPLICIT_DENY, EXPLICIT_DENY",
        "EXPLICIT_DENY, EXPLICIT_DENY, EXPLICIT_DENY, EXPLICIT_DENY",
    })
    void two_policies_are_combined_by_the_tables(
            PolicyOutcome identity, PolicyOutcome resource, PolicyOutcome same, PolicyOutcome other) {
        assertThat(PolicyOutcome.inSameAccount(identity, resource)).isEqualTo(same);
        assertThat(PolicyOutcome.acrossAccounts(identity, resource)).isEqualTo(other);
    }

    private static boolean holds(String condition, Map<String, List<String>> keys) {
        String json =
                "{\"Version\": \"2012-10-17\", \"Statement\": {\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\","
                        + " \"Condition\": "
                        + (condition.contains("\"") ? mixed(condition) : condition.replace('\'', '"')) + "}}";
        return outcome(read(json, PolicyKind.IDENTITY), question(PETS, keys)) == ALLOW;
    }

    /** Names in single quotes become double; single quotes inside a value stay. */
    private static String mixed(String condition) {
        int value = condition.indexOf('"');
        return condition.substring(0, value).replace('\'', '"') + condition.substring(value);
    }

    private static PolicyDocument identity(String resource) {
        return read(statement("'Effect': 'Allow', 'Action': 'execute-api:Invoke', " + resource), PolicyKind.IDENTITY);
    }

    private static PolicyDocument resourcePolicy(String json) {
        return read(json, PolicyKind.RESOURCE);
    }

    private static PolicyDocument read(String json, PolicyKind kind) {
        String strict = json.contains("\"") ? json : json.replace('\'', '"');
        var parsed = PolicyDocument.parse(strict, kind, API);
        assertThat(parsed.problems()).isEmpty();
        return parsed.document().orElseThrow();
    }

    private static String statement(String members) {
        return "{'Version': '2012-10-17', 'Statement': [{" + members + "}]}";
    }

    private static PolicyOutcome outcome(PolicyDocument policy, PolicyQuestion question) {
        return policy.evaluate(question).outcome();
    }

    private static PolicyQuestion question(String resource) {
        return question(resource, Map.of());
    }

    private static PolicyQuestion question(Optional<PolicyPrincipal> principal) {
        return new PolicyQuestion("execute-api:Invoke", PETS, principal, Map.of());
    }

    private static PolicyQuestion question(String resource, Map<String, List<String>> keys) {
        return new PolicyQuestion("execute-api:Invoke", resource, Optional.empty(), keys);
    }
}
