package dev.gatehouse.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How the real translator refuses an erroneous input: a line of {@code errors.csv}.
 *
 * @param input file name below {@code translator-errors}
 * @param reasons each names a resource or section and what is wrong with it, property included
 */
record KnownRefusal(String input, List<String> reasons) {

    private static final Pattern LINE = Pattern.compile("([^,]*),([^,]*),(\"(?:[^\"]|\"\")*\"|[^,]*),([^,]*)");
    private static final Pattern HEAD = Pattern.compile("(?s).*?Number of errors found: \\d+\\. ");
    private static final String NEXT =
            "(?<!is invalid\\.)(?= (?:Resource with id \\[|Structure of the SAM|'Globals' section))";

    static List<KnownRefusal> below(Path inputs) {
        Path file = inputs.resolve("../errors.csv").normalize();
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<KnownRefusal> all = new ArrayList<>();
            Files.readAllLines(file).stream()
                    .skip(1)
                    .flatMap(KnownRefusal::parse)
                    .forEach(all::add);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<KnownRefusal> parse(String line) {
        Matcher columns = LINE.matcher(line);
        if (!columns.matches()) {
            throw new IllegalStateException("not name,kind,message,path: " + line);
        }
        String quoted = columns.group(3);
        String message = quoted.startsWith("\"")
                ? quoted.substring(1, quoted.length() - 1).replace("\"\"", "\"")
                : quoted;
        String name = Path.of(columns.group(4)).getFileName().toString();
        return Stream.of(new KnownRefusal(name, reasons(message)));
    }

    private static List<String> reasons(String message) {
        return Stream.of(HEAD.matcher(message).replaceFirst("").split(NEXT))
                .map(String::strip)
                .toList();
    }
}
