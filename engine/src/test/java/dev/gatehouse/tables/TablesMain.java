package dev.gatehouse.tables;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Compares imported templates with route tables and prints what differs.
 *
 * <p>{@code -Dgatehouse.tables=FOLDER -Dgatehouse.inputs=FOLDER} choose the folders,
 * {@code -Dgatehouse.tables.verbose=true} shows the differences. Arguments: names that must be equal; the exit status is 1 if one is not. {@code -Dgatehouse.tables.passed=FILE}
 * writes the names of equal tables.
 */
public final class TablesMain {

    private TablesMain() {}

    public static void main(String[] args) {
        System.exit(run(System.out, List.of(args)) ? 0 : 1);
    }

    /** Prints the outcome; false if an input throws or is wrongly taken, or a table of {@code required} differs. */
    static boolean run(PrintStream out, List<String> required) {
        Path tables = TableFolders.tables();
        Path inputs = TableFolders.inputs();
        if (!TableFolders.present()) {
            out.println("tables: skipped, there is no " + tables + " or no " + inputs);
            return true;
        }
        List<String> lost = new ArrayList<>();
        Map<String, List<String>> outcome = new TableCheck(tables, inputs).run();
        outcome.forEach((name, differences) -> {
            if (!differences.isEmpty()) {
                out.println("differs: " + name);
                differences.stream().limit(verbose() ? 40 : 0).forEach(line -> out.println("    " + line));
                required.stream().filter(name::equals).forEach(lost::add);
            }
        });
        List<String> faults = new InputCheck(inputs).run();
        faults.forEach(fault -> out.println("input: " + fault));
        lost.forEach(name -> out.println("equal before, differs now: " + name));
        out.println("inputs: " + faults.size() + " throw or are wrongly taken");
        long equal = outcome.values().stream().filter(List::isEmpty).count();
        out.println("tables: " + equal + " equal, " + (outcome.size() - equal) + " differ");
        remember(outcome);
        return lost.isEmpty();
    }

    private static void remember(Map<String, List<String>> outcome) {
        String file = System.getProperty("gatehouse.tables.passed");
        if (file != null) {
            try {
                Files.write(
                        Path.of(file),
                        outcome.keySet().stream()
                                .filter(name -> Objects.requireNonNull(outcome.get(name))
                                        .isEmpty())
                                .toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static boolean verbose() {
        return Boolean.getBoolean("gatehouse.tables.verbose");
    }
}
