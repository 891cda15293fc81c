package dev.gatehouse.assertions;

import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonBoolean;
import dev.gatehouse.internal.json.JsonNumber;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.json.JsonString;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.AbstractBigDecimalAssert;
import org.assertj.core.api.AbstractBooleanAssert;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.BigDecimalAssert;
import org.assertj.core.api.BooleanAssert;
import org.assertj.core.api.Descriptable;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.MapAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.StandardSoftAssertionsProvider;
import org.assertj.core.api.StringAssert;
import org.jspecify.annotations.Nullable;

/** Assertions about the value at a JSONPath of a JSON body; they continue with AssertJ's own. */
public final class JsonAssert extends GatewayAssert<JsonAssert, Object> {

    private final JsonAt at;
    private final Function<Class<?>, Object> reader;
    private final String story;

    private JsonAssert(JsonAt at, Function<Class<?>, Object> reader, String story, Failing failing) {
        super(java(at), JsonAssert.class, failing);
        this.at = at;
        this.reader = reader;
        this.story = story;
    }

    @SuppressWarnings("NullAway") // AssertJ takes null for what is not there
    private static Object java(JsonAt at) {
        return at.value().map(Json::toJava).orElse(null);
    }

    static JsonAssert of(ApiResponse response, String path, Failing failing) {
        Function<Class<?>, Object> reader =
                type -> response.jsonPath(path, type).orElseThrow();
        return new JsonAssert(JsonAt.of(response.text(), path), reader, response.told(), failing);
    }

    /** Continues after a failure that has been reported. */
    static JsonAssert told(String path) {
        return new JsonAssert(new JsonAt(path, Optional.empty(), "(absent)"), type -> type, "", Failing.told());
    }

    /**
     * Passes if it is an array. Its elements are Map, List, String, Number, Boolean or null.
     *
     * @return AssertJ's assertions about the elements
     */
    public ListAssert<Object> isArray() {
        return as("an array", JsonArray.class, array -> values(array))
                .map(list ->
                        named(softly().map(it -> it.assertThat(list)).orElseGet(() -> Assertions.assertThat(list))))
                .orElseGet(() -> new SoftAssertions().assertThat(List.of()));
    }

    /**
     * Passes if it is an object. Its members are Map, List, String, Number, Boolean or null.
     *
     * @return AssertJ's assertions about the members
     */
    public MapAssert<String, Object> isObject() {
        return as("an object", JsonObject.class, JsonAssert::members)
                .map(map -> named(softly().map(it -> it.assertThat(map)).orElseGet(() -> Assertions.assertThat(map))))
                .orElseGet(() -> new SoftAssertions().assertThat(Map.of()));
    }

    /**
     * Passes if it is a string.
     *
     * @return AssertJ's assertions about the string
     */
    public AbstractStringAssert<?> isText() {
        return as("a text", JsonString.class, JsonString::value)
                .<AbstractStringAssert<?>>map(
                        text -> named(softly().map(it -> it.assertThat(text)).orElseGet(() -> new StringAssert(text))))
                .orElseGet(() -> new SoftAssertions().assertThat(""));
    }

    /**
     * Passes if it is a number.
     *
     * @return AssertJ's assertions about the number
     */
    public AbstractBigDecimalAssert<?> isNumber() {
        return as("a number", JsonNumber.class, JsonNumber::value)
                .<AbstractBigDecimalAssert<?>>map(number ->
                        named(softly().map(it -> it.assertThat(number)).orElseGet(() -> new BigDecimalAssert(number))))
                .orElseGet(() -> new SoftAssertions().assertThat(BigDecimal.ZERO));
    }

    /**
     * Passes if it is a boolean.
     *
     * @return AssertJ's assertions about the value
     */
    public AbstractBooleanAssert<?> isBoolean() {
        return as("true or false", JsonBoolean.class, value -> value == JsonBoolean.TRUE)
                .<AbstractBooleanAssert<?>>map(value ->
                        named(softly().map(it -> it.assertThat(value)).orElseGet(() -> new BooleanAssert(value))))
                .orElseGet(() -> new SoftAssertions().assertThat(false));
    }

    /**
     * Passes if it can be read as an object of that type.
     *
     * @param <T> type of the object
     * @param type the type, which Jackson reads
     * @return AssertJ's assertions about the object
     */
    public <T> ObjectAssert<T> isA(Class<T> type) {
        if (!at.isThere()) {
            fail(what(), type.getSimpleName(), at.shown());
            return new SoftAssertions().assertThat((T) null);
        }
        T value = type.cast(reader.apply(type));
        return named(softly().map(it -> it.assertThat(value)).orElseGet(() -> new ObjectAssert<>(value)));
    }

    /** Passes if it is that value; numbers compare by value, and a number never equals a string. */
    @Override
    public JsonAssert isEqualTo(@Nullable Object expected) {
        if (!at.is(expected)) {
            fail(what(), JsonAt.shown(expected, at), at.shownBeside(expected));
        }
        return this;
    }

    /** Passes if it exists and is not null. */
    @Override
    public JsonAssert isNotNull() {
        return isPresent();
    }

    /**
     * Passes if it exists and is not null.
     *
     * @return this assertion
     */
    public JsonAssert isPresent() {
        if (!at.isThere()) {
            fail(what(), "(present)", at.shown());
        }
        return this;
    }

    /** Passes if it is a JSON null; an absent value is not. */
    @Override
    public void isNull() {
        same(what(), "null", at.shown());
    }

    /**
     * Passes if there is nothing at that path, not even a JSON null.
     *
     * @return this assertion
     */
    public JsonAssert isAbsent() {
        same(what(), "(absent)", at.shown());
        return this;
    }

    /**
     * Passes if it has these members; it may have others.
     *
     * @param json the expected JSON, in which single quotes may replace double quotes
     * @return this assertion
     */
    public JsonAssert isLike(String json) {
        var expectation = JsonExpectation.of(json, JsonExpectation.Members.THESE_AMONG_OTHERS);
        String text = at.value().map(Json::toText).orElse("");
        expectation.difference(text).ifPresent(difference -> {
            String found = at.value().isEmpty() ? at.shown() : text + "\n  " + difference;
            fail(what() + " like", json, found);
        });
        return this;
    }

    private <J extends Json, T> Optional<T> as(String kind, Class<J> type, Function<J, T> value) {
        Optional<J> found = at.value().filter(type::isInstance).map(type::cast);
        if (found.isEmpty()) {
            String shown = at.value().map(Json::toText).orElseGet(at::shown);
            fail(what(), kind, shown);
        }
        return found.map(value);
    }

    @SuppressWarnings("unchecked") // what an array holds
    private static List<Object> values(JsonArray array) {
        return (List<Object>) array.toJava();
    }

    @SuppressWarnings("unchecked") // what an object holds
    private static Map<String, Object> members(JsonObject object) {
        return (Map<String, Object>) object.toJava();
    }

    private Optional<StandardSoftAssertionsProvider> softly() {
        return failing().softly();
    }

    private <D extends Descriptable<?>> D named(D assertion) {
        assertion.describedAs((info.hasDescription() ? info.descriptionText() + ", " : "") + what());
        return assertion;
    }

    private String what() {
        return "JSONPath " + at.path();
    }

    @Override
    String below() {
        return story;
    }

    @Override
    String noun() {
        return what();
    }
}
