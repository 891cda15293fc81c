package dev.gatehouse.junit.mistakes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.control.Lambdas;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The catalogue of mistakes: what people do wrong on their first day, and the whole message that each of them meets.
 *
 * <p>The messages stand in {@code mistakes/KIND.txt}; {@code -Dgatehouse-build.write-mistakes=true} writes them anew.
 */
class MistakesTest {

    private static final int AT_LEAST = 300;
    private static final Pattern FOREIGN = Pattern.compile(".*Exception:");
    /** What a message takes from the mistake or the template. */
    private static final Pattern OWN = Pattern.compile("\"[^\"\\n]*\"|\\d+");

    private static final Pattern KNOWN = Pattern.compile("(?m)^  (did you mean|known here):.*\\n( {15}.*\\n)*");
    private static final Map<String, Mistakes> KINDS = kinds();

    private static Map<String, Mistakes> kinds() {
        Map<String, Mistakes> kinds = new LinkedHashMap<>();
        kinds.put("calls", CallMistakes.of());
        kinds.put("controls", ControlMistakes.of());
        kinds.put("backends", BackendMistakes.of());
        kinds.put("identities", IdentityMistakes.of());
        kinds.put("builder", BuilderMistakes.of());
        kinds.put("sessions", SessionMistakes.of());
        kinds.put("assertions", AssertionMistakes.of());
        kinds.put("replies", ReplyMistakes.of());
        kinds.put("handlers", HandlerMistakes.of());
        kinds.put("clients", ClientMistakes.of());
        kinds.put("settings", SettingMistakes.of());
        kinds.put("tests", TestMistakes.of());
        kinds.put("wiring", WiringMistakes.of());
        return kinds;
    }

    @TestFactory
    Stream<DynamicContainer> is_told() {
        return KINDS.entrySet().stream().map(kind -> DynamicContainer.dynamicContainer(kind.getKey(), tests(kind)));
    }

    private static Stream<DynamicTest> tests(Map.Entry<String, Mistakes> kind) {
        Map<String, String> told =
                Boolean.getBoolean("gatehouse-build.write-mistakes") ? write(kind) : told(kind.getKey());
        return kind.getValue().all().entrySet().stream()
                .map(mistake -> DynamicTest.dynamicTest(mistake.getKey(), () -> assertThat(message(mistake.getValue()))
                        .isEqualTo(told.get(mistake.getKey()))));
    }

    @Test
    void three_hundred_differ_in_more_than_names_and_no_two_have_one_text() {
        List<String> texts = KINDS.keySet().stream()
                .flatMap(kind -> told(kind).values().stream())
                .toList();

        KINDS.forEach((kind, mistakes) ->
                assertThat(told(kind)).containsOnlyKeys(mistakes.all().keySet()));
        assertThat(texts).doesNotHaveDuplicates();
        assertThat(texts)
                .noneMatch(text -> text.equals(NOTHING) || FOREIGN.matcher(text).lookingAt());
        assertThat(texts.stream().map(MistakesTest::form).distinct()).hasSizeGreaterThanOrEqualTo(AT_LEAST);
    }

    private static String form(String text) {
        return KNOWN.matcher(OWN.matcher(text).replaceAll("…")).replaceAll("");
    }

    private static final String NOTHING = "nothing was told";

    private static String message(Mistakes.Mistake mistake) {
        try (ApiGateway gateway = BuilderMistakes.mall().start()) {
            gateway.get(Lambdas.class).function("Say").answers("{\"statusCode\": 200, \"body\": \"hi\"}");
            Throwable told = catchThrowable(() -> mistake.in(gateway));
            return told == null ? NOTHING : Steady.text(told);
        }
    }

    private static Map<String, String> told(String kind) {
        Map<String, String> told = new LinkedHashMap<>();
        for (String part : text("/mistakes/" + kind + ".txt").split("(?m)^== ", -1)) {
            int end = part.indexOf('\n');
            if (end > 0) {
                told.put(part.substring(0, end), part.substring(end + 1).stripTrailing());
            }
        }
        return told;
    }

    private static Map<String, String> write(Map.Entry<String, Mistakes> kind) {
        Map<String, String> told = new LinkedHashMap<>();
        kind.getValue().all().forEach((name, mistake) -> told.put(name, message(mistake)));
        String text = told.entrySet().stream()
                .map(entry -> "== " + entry.getKey() + "\n" + entry.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            Files.writeString(Path.of("src/test/resources/mistakes", kind.getKey() + ".txt"), text);
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String resource) {
        try (InputStream file = MistakesTest.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
