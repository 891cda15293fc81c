package dev.gatehouse.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Imports every input: none throws, and those that are known to be wrong are refused. */
record InputCheck(Path inputs) {

    private static final String WRONG = "translator-errors";

    /** One line for each input that throws, or that is wrong and is not refused. */
    List<String> run() {
        List<String> faults = new ArrayList<>();
        templates().forEach(file -> fault(file).forEach(faults::add));
        return faults;
    }

    private Stream<String> fault(Path file) {
        String name = inputs.relativize(file).toString();
        try {
            var input = new InputFile(file);
            boolean imported = input.load(input.invented()).template().isPresent();
            return imported && name.startsWith(WRONG) ? Stream.of(name + ": not refused") : Stream.empty();
        } catch (RuntimeException e) {
            return Stream.of(name + ": exception " + e + " at " + e.getStackTrace()[0]);
        }
    }

    private List<Path> templates() {
        try (Stream<Path> files = Files.walk(inputs)) {
            return files.filter(file -> file.toString().matches(".*\\.(yaml|yml|json)"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
