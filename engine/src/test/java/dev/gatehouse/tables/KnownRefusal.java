package dev.gatehouse.tables;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How the real translator refuses an erroneous input: a line of {@code errors.csv}.
 *
 * @param input file name below {@code translator-errors}
 * @param reasons each names a resource or section and what is wrong with it, property included
 */
record KnownRefusal(String input, List<String> reasons) {

    private static final Pattern HEAD = Pattern.compile("(?s).*?Number of errors found: \\d+\\. ");
    private static final String NEXT =
            "(?<!is invalid\\.)(?= (?:Resource with id \\[|Structure of the SAM|'Globals' section))";

    static List<KnownRefusal> below(Path inputs) {
        Path file = inputs.resolve("../errors.csv").normalize();
        if (!Files.exists(file)) {
            return List.of();
        }
        try (CsvReader<CsvRecord> lines = CsvReader.builder().ofCsvRecord(file)) {
            return lines.stream().skip(1).map(KnownRefusal::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line of name, kind, message and path. */
    private static KnownRefusal of(CsvRecord line) {
        String name = Path.of(line.getField(3)).getFileName().toString();
        return new KnownRefusal(name, reasons(line.getField(2)));
    }

    private static List<String> reasons(String message) {
        return Stream.of(HEAD.matcher(message).replaceFirst("").split(NEXT))
                .map(String::strip)
                .toList();
    }
}
