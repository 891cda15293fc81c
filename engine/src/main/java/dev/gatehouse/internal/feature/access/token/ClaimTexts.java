package dev.gatehouse.internal.feature.access.token;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonNumber;
import dev.gatehouse.internal.json.JsonObject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Claims as events show them: every value a string. */
final class ClaimTexts {

    private static final DateTimeFormatter JAVA_DATE = DateTimeFormatter.ofPattern(
                    "EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final Set<String> DATES = Set.of("exp", "iat");

    private ClaimTexts() {}

    /** HTTP APIs: a list in brackets with blanks between, null left out. */
    static JsonObject http(JsonObject claims) {
        Map<String, Json> texts = new LinkedHashMap<>();
        claims.members().forEach((name, value) -> {
            if (!value.isNull()) {
                texts.put(
                        name,
                        Json.of(value instanceof JsonArray array ? "[" + joined(array, " ") + "]" : value.text()));
            }
        });
        return Json.object(texts);
    }

    /** REST APIs: a list with commas between; {@code exp} and {@code iat} as Java prints dates. */
    static JsonObject rest(JsonObject claims) {
        Map<String, Json> texts = new LinkedHashMap<>();
        claims.members().forEach((name, value) -> {
            if (!value.isNull()) {
                texts.put(name, Json.of(rest(name, value)));
            }
        });
        return Json.object(texts);
    }

    private static String rest(String name, Json value) {
        if (DATES.contains(name) && value instanceof JsonNumber number) {
            return JAVA_DATE.format(Instant.ofEpochSecond(number.value().longValue()));
        }
        return value instanceof JsonArray array ? joined(array, ",") : value.text();
    }

    private static String joined(JsonArray array, String separator) {
        return array.elements().stream().map(Json::text).collect(Collectors.joining(separator));
    }
}
