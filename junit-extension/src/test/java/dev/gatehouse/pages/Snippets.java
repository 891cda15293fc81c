package dev.gatehouse.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Pieces of code that compile and run in the build, by name.
 *
 * <p>In the code a piece stands between the lines {@code // snippet: NAME} and {@code // end}. Several pieces of one name
 * in a file are one, with an empty line between them.
 */
record Snippets(Map<String, String> byName) {

    private static final List<String> FOLDERS = List.of(
            "junit-extension/src/test/java",
            "junit-extension/src/matrix",
            "lambda-adapters/src/test/java",
            "sample-project/src");
    private static final Pattern PIECE = Pattern.compile("(?ms)^ *// snippet: (\\S+)\\n(.*?)^ *// end$");

    static Snippets of(Path project) {
        Map<String, String> byName = new HashMap<>();
        for (String folder : FOLDERS) {
            files(project.resolve(folder)).forEach(file -> in(file).forEach((name, code) -> {
                String other = byName.put(name, code);
                if (other != null) {
                    throw new IllegalStateException("two files have the snippet " + name + "; one of them is " + file);
                }
            }));
        }
        return new Snippets(byName);
    }

    private static Map<String, String> in(Path file) {
        Map<String, List<String>> pieces = new HashMap<>();
        Matcher piece = PIECE.matcher(text(file));
        while (piece.find()) {
            pieces.computeIfAbsent(piece.group(1), name -> new ArrayList<>()).add(dedented(piece.group(2)));
        }
        return pieces.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.join("\n", entry.getValue())));
    }

    // without its last line break, which would count as a line without indentation
    private static String dedented(String piece) {
        return piece.stripTrailing().stripIndent() + "\n";
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
