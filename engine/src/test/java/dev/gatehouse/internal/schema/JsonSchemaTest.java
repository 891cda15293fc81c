package dev.gatehouse.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.internal.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in comments are tests of localstack that recorded the fact, or titles of the developer guide. */
class JsonSchemaTest {

    /** The texts of AWS's log are those of java-json-tools' json-schema-validator. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type': 'string'}                     | 1       | instance type (integer) does not match any allowed primitive type (allowed: ['string'])",
                "{'type': 'number'}                     | 'x'     | instance type (string) does not match any allowed primitive type (allowed: ['integer','number'])",
                "{'type': ['string', 'null']}           | [1]     | instance type (array) does not match any allowed primitive type (allowed: ['null','string'])",
                "{'type': 'integer'}                    | 1.0     | instance type (number) does not match any allowed primitive type (allowed: ['integer'])",
                "{'type': 'object'}                     | true    | instance type (boolean) does not match any allowed primitive type (allowed: ['object'])",
                "{'enum': ['dog','cat','fish']}         | 'bird'  | instance value ('bird') not found in enum (possible values: ['dog','cat','fish'])",
                "{'required': ['b','a','c']}            | {'c':1} | object has missing required properties (['a','b'])",
                "{'maximum': 500}                       | 600     | numeric instance is greater than the required maximum (maximum: 500, found: 600)",
                "{'maximum': 5, 'exclusiveMaximum': true} | 5     | numeric instance is not strictly lower than the required maximum 5",
                "{'minimum': 25}                        | 22.25   | numeric instance is lower than the required minimum (minimum: 25, found: 22.25)",
                "{'minimum': 5, 'exclusiveMinimum': true} | 5.0   | numeric instance is not strictly greater than the required minimum 5",
                "{'multipleOf': 0.1}                    | 0.25    | remainder of division is not zero (0.25 / 0.1)",
                "{'maxLength': 2}                       | 'abc'   | string 'abc' is too long (length: 3, maximum allowed: 2)",
                "{'minLength': 2}                       | 'a'     | string 'a' is too short (length: 1, required minimum: 2)",
                "{'pattern': '^a'}                      | 'b'     | ECMA 262 regex '^a' does not match input string 'b'",
                "{'maxItems': 1}                        | [1,2]   | array is too long: must have at most 1 elements but instance has 2 elements",
                "{'minItems': 1}                        | []      | array is too short: must have at least 1 elements but instance has 0 elements",
                "{'items': [{}], 'additionalItems': false} | [1,2] | schema only allows 1 elements in array but instance has 2 elements",
                "{'uniqueItems': true}                  | [1,1.0] | array must not contain duplicate elements",
                "{'maxProperties': 1}                   | {'a':1,'b':2} | object has too many properties (found 2 but schema requires at most 1)",
                "{'minProperties': 1}                   | {}      | object has too few properties (found 0 but schema requires at least 1)",
                "{'properties': {'a': {}}, 'additionalProperties': false} | {'c':1,'a':1,'b':1} | object instance has properties which are not allowed by the schema: ['b','c']",
                "{'dependencies': {'a': ['b','c']}}     | {'a':1,'c':1} | property 'a' of object has missing property dependencies (schema requires ['b','c']; missing: ['b'])",
                "{'allOf': [{}, {'type': 'null'}]}      | 1       | instance failed to match all required schemas (matched only 1 out of 2)",
                "{'anyOf': [{'type': 'null'}]}          | 1       | instance failed to match at least one required schema among 1",
                "{'oneOf': [{}, {'type': 'integer'}]}   | 1       | instance failed to match exactly one schema (matched 2 out of 2)",
                "{'not': {}}                            | 1       | instance matched a schema which it should not have",
                "{'format': 'email'}                    | 'x'     | string 'x' is not a valid email address",
                "{'format': 'uuid'}                     | 'x'     | input string 'x' is not a valid UUID",
            })
    void says_what_is_violated(String schema, String value, String message) {
        assertThat(validate(schema, value)).containsExactly(message.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                     | null",
                "{'type': 'object', 'title': 'Empty Schema'} | {}",
                "{'type': 'number'}                     | 1",
                "{'type': 'integer'}                    | -12345678901234567890",
                "{'required': ['a']}                    | 'no object'",
                "{'properties': {'a': {'type': 'string'}}} | {'b': 1}",
                "{'enum': [1]}                          | 1.00",
                "{'enum': [{'a': 1, 'b': [2]}]}         | {'b': [2.0], 'a': 1}",
                "{'multipleOf': 0.01}                   | 4.02",
                "{'maximum': 5, 'exclusiveMaximum': false} | 5",
                "{'pattern': '^a$'}                     | 'a'",
                "{'pattern': 'b'}                       | 'abc'",
                "{'pattern': '^[[&&]+$'}                | '[&'",
                "{'pattern': '^[^]$'}                   | '\\n'",
                "{'minLength': 1, 'maxLength': 1}       | '\\ud83d\\ude00'",
                "{'items': [{'type': 'null'}], 'additionalItems': {'type': 'string'}} | [null, 'a', 'b']",
                "{'items': {'type': 'integer'}}         | [1, 2]",
                "{'additionalItems': false}             | [1, 2]",
                "{'patternProperties': {'^x-': {'type': 'string'}}, 'additionalProperties': false} | {'x-a': 's'}",
                "{'additionalProperties': {'type': 'string'}} | {'a': 's'}",
                "{'dependencies': {'a': {'required': ['b']}}} | {'c': 1}",
                "{'definitions': {'s': {'type': 'string'}}, '$ref': '#/definitions/s', 'type': 'null'} | 'beside $ref nothing counts'",
                "{'definitions': {'a/b~c': {'type': 'string'}}, 'items': {'$ref': '#/definitions/a~1b~0c'}} | ['x']",
                "{'nullable': true, 'discriminator': 'x', 'format': 'int32', 'example': 1} | 'any'",
            })
    void accepts_what_is_valid(String schema, String value) {
        assertThat(validate(schema, value)).isEmpty();
    }

    /** The order in which AWS's library looks: own keywords by name, then the members by name, if nothing failed. */
    @Test
    void does_not_look_into_members_once_something_failed() {
        String schema = "{'required': ['a'], 'properties': {'b': {'type': 'string'}, 'c': {'type': 'string'}}}";

        assertThat(validate(schema, "{'b': 1}")).containsExactly("object has missing required properties ([\"a\"])");
        assertThat(validate(schema, "{'a': 1, 'c': 1, 'b': 2}")).hasSize(2);
    }

    @Nested
    class FormatsOfStrings {

        @ParameterizedTest
        @CsvSource({
            "date-time, 2026-01-01T00:00:00Z, true",
            "date-time, 2026-01-01T00:00:00.123+01:00, true",
            "date-time, 2026-01-01 00:00:00Z, false",
            "date-time, 2026-13-01T00:00:00Z, false",
            "email, a.b+c@example.com, true",
            "email, a b@example.com, false",
            "hostname, a-b.example.com, true",
            "hostname, -a.example.com, false",
            "hostname, a..b, false",
            "ipv4, 127.0.0.1, true",
            "ipv4, 256.0.0.1, false",
            "ipv6, ::1, true",
            "ipv6, 2001:db8::192.0.2.1, true",
            "ipv6, 1:2:3:4:5:6:7:8, true",
            "ipv6, 1:2:3:4:5:6:7, false",
            "ipv6, 1::2::3, false",
            "ipv6, 12345::, false",
            "uri, https://example.com/a?b#c, true",
            "uri, https://exa mple.com, false",
            "regex, ^a[b]$, true",
            "regex, a(b, false",
            "uuid, 01234567-89ab-cdef-0123-456789abcdef, true",
            "byte, not base64!, true",
            "date, yesterday, true",
            "unheard-of, anything, true",
        })
        void are_checked_as_far_as_aws_does(String format, String value, boolean isValid) {
            assertThat(validate("{'format': '" + format + "'}", "'" + value + "'")
                            .isEmpty())
                    .isEqualTo(isValid);
        }

        @Test
        void do_not_concern_other_types() {
            assertThat(validate("{'format': 'email'}", "1")).isEmpty();
        }
    }

    @Nested
    class References {

        private static final String URL = "https://apigateway.amazonaws.com/restapis/abc123/models/";

        /** test_api_gateway_request_validator_with_ref_models. */
        @Test
        void lead_to_other_models() {
            ModelSchemas models =
                    name -> Optional.ofNullable(Map.of("Pair", "{\"type\": \"object\", \"required\": [\"a\", \"b\"]}")
                            .get(name));
            var schema =
                    JsonSchema.compile("{\"type\": \"array\", \"items\": {\"$ref\": \"" + URL + "Pair\"}}", models);

            assertThat(schema.validate(Json.parse("[{\"a\": 1, \"b\": 2}]"))).isEmpty();
            assertThat(schema.validate(Json.parse("[{\"a\": 1}]")))
                    .containsExactly("object has missing required properties ([\"b\"])");
        }

        /** test_api_gateway_request_validator_with_ref_one_ofmodels. */
        @Test
        void may_be_one_of_null_and_a_model() {
            ModelSchemas models = name -> Optional.of("{\"type\": \"object\"}");
            var schema =
                    JsonSchema.compile("{\"oneOf\": [{\"type\": \"null\"}, {\"$ref\": \"" + URL + "Order\"}]}", models);

            assertThat(schema.validate(Json.parse("null"))).isEmpty();
            assertThat(schema.validate(Json.parse("{}"))).isEmpty();
            assertThat(schema.validate(Json.parse("1"))).hasSize(1);
        }

        /** test_import_with_circular_models_and_request_validation. */
        @Test
        void may_be_circular_to_any_depth() {
            ModelSchemas models = name -> Optional.ofNullable(Map.of(
                            "Person",
                                    "{\"properties\": {\"house\": {\"$ref\": \"" + URL
                                            + "House\"}, \"b64\": {\"type\": \"string\", \"format\": \"byte\"}}, \"required\": [\"name\"]}",
                            "House",
                                    "{\"properties\": {\"owners\": {\"type\": \"array\", \"items\": {\"$ref\": \"" + URL
                                            + "Person\"}}}}")
                    .get(name));
            var schema = JsonSchema.compile("{\"$ref\": \"" + URL + "Person\"}", models);

            assertThat(schema.validate(Json.parse(nested("\"b64\": \"no base64\""))))
                    .isEmpty();
            assertThat(schema.validate(Json.parse(nested("\"b64\": 1")))).hasSize(1);
        }

        private static String nested(String innermost) {
            String person = "{\"name\": \"n\", " + innermost + "}";
            for (int i = 0; i < 100; i++) {
                person = "{\"name\": \"n\", \"house\": {\"owners\": [" + person + "]}}";
            }
            return person;
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "{'$ref': 'https://apigateway.amazonaws.com/restapis/x/models/None'} | schema: there is no model named None",
                    "{'items': {'$ref': '#/definitions/none'}} | schema at /items: there is no schema at /definitions/none",
                    "{'$ref': 'http://example.com/x.json'} | schema: there is no schema under http://example.com/x.json",
                    "{'$ref': '#name'} | schema: #name is not a JSON pointer",
                    "{'$ref': '#'} | schema: the references form a circle",
                    "{'definitions': {'a': {'$ref': '#/definitions/b'}, 'b': {'$ref': '#/definitions/a'}}, '$ref': '#/definitions/a'} | schema: the references form a circle",
                    "{'$ref': 1} | schema: $ref is not a string",
                })
        void that_lead_nowhere_are_refused(String schema, String message) {
            assertThatThrownBy(() -> JsonSchema.compile(schema.replace('\'', '"'), ModelSchemas.none()))
                    .isInstanceOf(SchemaException.class)
                    .hasMessage(message);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                             | schema: a schema is a JSON object",
                "{'type': 'text'}               | schema: type is not a primitive type of draft 4",
                "{'required': true}             | schema: required is not a list with at least one element",
                "{'properties': {'a': {'required': [1]}}} | schema at /properties/a: required is not a string",
                "{'maxLength': -1}              | schema: maxLength is not an integer of at least 0",
                "{'minimum': '1'}               | schema: minimum is not a number",
                "{'minimum': 1, 'exclusiveMinimum': 2} | schema: exclusiveMinimum is not true or false",
                "{'multipleOf': 0}              | schema: multipleOf is not a number above 0",
                "{'pattern': '('}               | schema: pattern is not a regular expression of ECMA 262",
                "{'patternProperties': {'(': {}}} | schema: patternProperties is not a regular expression of ECMA 262",
                "{'items': [1]}                 | schema at /items/0: a schema is a JSON object",
                "{'allOf': []}                  | schema: allOf is not a list with at least one element",
                "{'dependencies': 1}            | schema: dependencies is not an object",
            })
    void refuses_what_is_no_schema(String schema, String message) {
        assertThatThrownBy(() -> JsonSchema.compile(schema.replace('\'', '"'), ModelSchemas.none()))
                .isInstanceOf(SchemaException.class)
                .hasMessage(message);
    }

    @Test
    void refuses_text_that_is_no_json() {
        assertThatThrownBy(() -> JsonSchema.compile("{", ModelSchemas.none()))
                .isInstanceOf(SchemaException.class)
                .hasMessageStartingWith("schema: no JSON: ");
    }

    @Nested
    class Bounds {

        @ParameterizedTest
        @ValueSource(strings = {"^(a+)+$", "^(a|a)*$", "(a*)*b", "^(([a-z])+.)+[A-Z]([a-z])+$"})
        void hold_for_hostile_patterns(String pattern) {
            var schema = JsonSchema.compile("{\"pattern\": \"" + pattern + "\"}", ModelSchemas.none());
            Json value = Json.of("a".repeat(50_000) + "!");

            List<String> violations =
                    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> schema.validate(value));

            assertThat(violations).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"not\": {\"pattern\": \"^(([a-z])+.)+[A-Z]([a-z])+$\"}}",
                    "{\"not\": {\"allOf\": [{\"$ref\": \"#\"}]}}",
                    "{\"not\": {\"$ref\": \"#/definitions/a\"},"
                            + " \"definitions\": {\"a\": {\"allOf\": [{\"$ref\": \"#/definitions/a\"}]}}}"
                })
        void pass_nothing_that_was_not_looked_at_to_its_end(String schema) {
            assertThat(JsonSchema.compile(schema, ModelSchemas.none()).validate(Json.of("a".repeat(50_000) + "!")))
                    .hasSize(1);
        }

        @Test
        void hold_for_schemas_that_branch_at_each_level() {
            String branch = "{\"properties\": {\"a\": {\"$ref\": \"#\"}}}";
            var schema = JsonSchema.compile("{\"anyOf\": [" + branch + ", " + branch + "]}", ModelSchemas.none());
            Json deep = Json.parse("{\"a\":".repeat(900) + "1" + "}".repeat(900));

            List<String> violations =
                    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> schema.validate(deep));

            assertThat(violations).isNotEmpty();
        }

        @Test
        void hold_for_schemas_that_contain_themselves() {
            var schema = JsonSchema.compile("{\"allOf\": [{\"$ref\": \"#\"}]}", ModelSchemas.none());

            assertThat(schema.validate(Json.parse("1"))).isNotEmpty();
        }

        @Test
        void hold_for_numbers_of_any_size() {
            var schema = JsonSchema.compile("{\"multipleOf\": 0.01, \"maximum\": 5}", ModelSchemas.none());

            assertThat(schema.validate(Json.parse("1e999999999"))).hasSize(2);
            assertThat(schema.validate(Json.parse("1e99999999999"))).hasSize(2);
        }

        @Test
        void let_the_deepest_json_pass() {
            var schema = JsonSchema.compile("{\"items\": {\"$ref\": \"#\"}}", ModelSchemas.none());

            assertThat(schema.validate(Json.parse("[".repeat(999) + "]".repeat(999))))
                    .isEmpty();
        }
    }

    private static List<String> validate(String schema, String value) {
        return JsonSchema.compile(schema.replace('\'', '"'), ModelSchemas.none())
                .validate(Json.parse(value.replace('\'', '"')));
    }
}
