package dev.gatehouse.assertions;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonNumber;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import dev.gatehouse.internal.misuse.Misuse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Compares JSON by value.
 *
 * @param wanted the expected JSON
 */
record JsonExpectation(Json wanted, Members members) {

    private static final String CLASS_PATH = "classpath:";

    /** Whether an object may have additional members. */
    enum Members {
        /** Only the expected members. */
        THESE_ALONE,
        /** The expected members, and others. */
        THESE_AMONG_OTHERS
    }

    /**
     * Reads the expected JSON.
     *
     * @param expected JSON, in which single quotes may replace double quotes, or the path of a file or class path
     *     resource
     */
    static JsonExpectation of(String expected, Members members) {
        ArgumentChecks.text(expected, "the expected JSON", "\"{'id': 1}\"");
        return parsed(expected)
                .or(() -> content(expected.strip()).map(text -> parsed(text).orElseThrow(() -> Misuse.of(
                                "the expected text is not JSON: " + expected.strip() + " contains " + text)
                        .toDo("correct the file, or compare the text with hasBody(...)."))))
                .map(json -> new JsonExpectation(json, members))
                .orElseThrow(
                        () -> Misuse.of("the expected text is neither JSON nor the name of a file or of a class path"
                                        + " resource: " + expected)
                                .toDo("write JSON like \"{'id': 1}\", or a path below "
                                        + Path.of("").toAbsolutePath() + " or src/test/resources."));
    }

    private static Optional<Json> parsed(String text) {
        return Json.tryParse(text).or(() -> Json.tryParseLoosely(text));
    }

    private static Optional<String> content(String name) {
        if (name.isEmpty() || name.indexOf('\n') >= 0) {
            return Optional.empty();
        }
        try {
            boolean file = !name.startsWith(CLASS_PATH) && Files.isRegularFile(Path.of(name));
            return file ? Optional.of(Files.readString(Path.of(name))) : resource(name);
        } catch (InvalidPathException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + name, e);
        }
    }

    private static Optional<String> resource(String name) throws IOException {
        String plain = name.startsWith(CLASS_PATH) ? name.substring(CLASS_PATH.length()) : name;
        ClassLoader own = JsonExpectation.class.getClassLoader();
        ClassLoader loader = Optional.ofNullable(Thread.currentThread().getContextClassLoader())
                .orElse(own);
        try (InputStream stream = loader.getResourceAsStream(plain.startsWith("/") ? plain.substring(1) : plain)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** The first difference from that text; empty if there is none. */
    Optional<String> difference(String found) {
        return Json.tryParse(found)
                .map(actual -> difference("$", wanted, actual))
                .orElse(Optional.of("the body is not JSON"));
    }

    /** The actual JSON as the IDE shows it, with one line per member. */
    static String comparable(String found) {
        return Json.tryParse(found).map(Json::toIndentedText).orElse(found);
    }

    private Optional<String> difference(String at, Json expected, Json found) {
        if (expected instanceof JsonObject a && found instanceof JsonObject b) {
            return inMembers(at, a, b);
        }
        if (expected instanceof JsonArray a && found instanceof JsonArray b) {
            return inElements(at, a, b);
        }
        boolean same = expected instanceof JsonNumber a && found instanceof JsonNumber b
                ? a.value().compareTo(b.value()) == 0
                : expected.equals(found);
        return same ? Optional.empty() : Optional.of(at + " is " + found.toText() + ", not " + expected.toText());
    }

    private Optional<String> inMembers(String at, JsonObject expected, JsonObject found) {
        Set<String> names = new LinkedHashSet<>(found.members().keySet());
        if (members == Members.THESE_AMONG_OTHERS) {
            Optional<String> missing = expected.members().keySet().stream()
                    .filter(name -> !names.contains(name))
                    .findFirst();
            if (missing.isPresent()) {
                return Optional.of(at + "." + missing.get() + " is absent; " + at + " has the members " + names);
            }
        } else if (!expected.members().keySet().equals(names)) {
            return Optional.of(at + " has the members " + names + ", not "
                    + expected.members().keySet());
        }
        return expected.members().entrySet().stream()
                .flatMap(member -> found.member(member.getKey()).stream()
                        .flatMap(actual -> difference(at + "." + member.getKey(), member.getValue(), actual).stream()))
                .findFirst();
    }

    private Optional<String> inElements(String at, JsonArray expected, JsonArray found) {
        if (expected.elements().size() != found.elements().size()) {
            return Optional.of(at + " has " + found.elements().size() + " elements, not "
                    + expected.elements().size());
        }
        for (int i = 0; i < expected.elements().size(); i++) {
            Optional<String> difference = difference(
                    at + "[" + i + "]",
                    expected.elements().get(i),
                    found.elements().get(i));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }
}
