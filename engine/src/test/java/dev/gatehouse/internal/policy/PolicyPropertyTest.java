package dev.gatehouse.internal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.internal.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Compares the evaluation with one that is as simple as possible and shares nothing with it. */
class PolicyPropertyTest {

    private static final String API = "arn:aws:execute-api:us-east-1:123456789012:abc";

    /** A condition with one operator and one key. */
    record RandomCondition(String operator, String key, List<String> values) {

        Json json() {
            return Json.fromJava(Map.of(operator, Map.of(key, values)));
        }
    }

    /** A statement before it is written as JSON. */
    record RandomStatement(
            String effect,
            boolean notAction,
            List<String> actions,
            boolean notResource,
            List<String> resources,
            Optional<RandomCondition> condition) {

        Json json() {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("Effect", effect);
            members.put(notAction ? "NotAction" : "Action", actions);
            members.put(notResource ? "NotResource" : "Resource", resources);
            condition.ifPresent(some -> members.put("Condition", some.json()));
            return Json.fromJava(members);
        }
    }

    @Property(seed = "20261122", tries = 500)
    void agrees_with_the_naive_evaluator(
            @ForAll("statements") @Size(max = 4) List<RandomStatement> statements,
            @ForAll("actions") String action,
            @ForAll("paths") String path,
            @ForAll("keys") Map<String, List<String>> keys) {
        String policy = Json.fromJava(Map.of(
                        "Version",
                        "2012-10-17",
                        "Statement",
                        statements.stream().map(RandomStatement::json).toList()))
                .toText();
        var parsed = PolicyDocument.parse(policy, PolicyKind.IDENTITY);
        assertThat(parsed.problems()).isEmpty();
        var question = new PolicyQuestion(action, API + path, Optional.empty(), keys);

        assertThat(parsed.document().orElseThrow().evaluate(question).outcome())
                .as(policy)
                .isEqualTo(NaivePolicy.evaluate(statements, question));
    }

    @Property(seed = "20261122", tries = 2000)
    void wildcards_match_as_a_regular_expression_would(
            @ForAll @StringLength(max = 8) @CharRange(from = 'a', to = 'c') String text,
            @ForAll("patterns") String pattern) {
        var question = new PolicyQuestion("a:b", "x", Optional.empty(), Map.of());

        assertThat(TextPattern.of(pattern, TextPattern.Syntax.WILD).matches(text, question))
                .isEqualTo(NaivePolicy.wild(pattern, text));
    }

    @Property(seed = "20261122", tries = 500)
    void any_text_is_read_without_a_failure(@ForAll @StringLength(max = 60) String text, @ForAll PolicyKind kind) {
        String policy =
                "{\"Version\": \"2012-10-17\", \"Statement\": {\"Effect\": \"Deny\", \"Action\": \"*\", \"Resource\": "
                        + Json.of("arn:" + text).toText() + "}}";

        assertThat(PolicyDocument.parse(text, kind, API).document()).isEmpty();
        PolicyDocument.parse(policy, kind, API).document().ifPresent(document -> assertThat(document.evaluate(
                        new PolicyQuestion("a:b", text, Optional.empty(), Map.of("aws:username", List.of(text)))))
                .isNotNull());
    }

    @Provide
    Arbitrary<List<RandomStatement>> statements() {
        Arbitrary<RandomStatement> statement = Combinators.combine(
                        Arbitraries.of("Allow", "Deny"),
                        Arbitraries.of(false, false, false, true),
                        Arbitraries.of("execute-api:Invoke", "execute-api:*", "*", "execute-api:Inv?ke", "lambda:*")
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(2),
                        Arbitraries.of(false, false, false, true),
                        resources(),
                        condition().optional())
                .as(RandomStatement::new);
        return statement.list();
    }

    @Provide
    Arbitrary<String> actions() {
        return Arbitraries.of("execute-api:Invoke", "execute-api:InvalidateCache", "lambda:InvokeFunction");
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.of("/test/GET/pets", "/test/POST/pets", "/prod/GET/pets/7", "/prod/GET/", "");
    }

    @Provide
    Arbitrary<Map<String, List<String>>> keys() {
        Arbitrary<List<String>> values = Arbitraries.of("10.1.2.3", "192.0.2.1", "alice", "bob", "300", "true", "")
                .list()
                .ofMaxSize(2);
        return Arbitraries.maps(Arbitraries.of("aws:SourceIp", "aws:UserAgent", "aws:username"), values);
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.strings().withChars("abc*?").ofMaxLength(8);
    }

    private static Arbitrary<List<String>> resources() {
        Arbitrary<String> stage = Arbitraries.of("test", "prod", "*", "t*");
        Arbitrary<String> rest = Arbitraries.of("/GET/pets", "/*/pets", "/*", "/GET/*", "/G?T/pets*", "");
        return Combinators.combine(stage, rest)
                .as((first, last) -> API + "/" + first + last)
                .list()
                .ofMinSize(1)
                .ofMaxSize(2);
    }

    private static Arbitrary<RandomCondition> condition() {
        Arbitrary<String> prefix = Arbitraries.of("", "", "ForAnyValue:", "ForAllValues:");
        Arbitrary<String> suffix = Arbitraries.of("", "", "IfExists");
        Arbitrary<String> key = Arbitraries.of("aws:SourceIp", "aws:UserAgent", "AWS:username");
        Arbitrary<String> texts = Arbitraries.of("StringEquals", "StringNotEquals", "StringLike", "StringNotLike");
        Arbitrary<String> ips = Arbitraries.of("IpAddress", "NotIpAddress");
        return Arbitraries.oneOf(
                Combinators.combine(
                                prefix,
                                texts,
                                suffix,
                                key,
                                Arbitraries.of("alice", "a*", "b?b", "${aws:username}", "10.*", "")
                                        .list()
                                        .ofMinSize(1)
                                        .ofMaxSize(2))
                        .as((a, b, c, d, e) -> new RandomCondition(a + b + c, d, e)),
                Combinators.combine(
                                prefix,
                                ips,
                                suffix,
                                Arbitraries.of("10.0.0.0/8", "192.0.2.1", "0.0.0.0/0")
                                        .list()
                                        .ofMinSize(1)
                                        .ofMaxSize(2))
                        .as((a, b, c, d) -> new RandomCondition(a + b + c, "aws:SourceIp", d)),
                Arbitraries.of("true", "false")
                        .map(value -> new RandomCondition("Null", "aws:UserAgent", List.of(value))));
    }
}
