package dev.gatehouse.tables;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Compares imported templates with route tables and prints what differs.
 *
 * <p>{@code -Dgatehouse.tables=FOLDER -Dgatehouse.inputs=FOLDER} choose the folders,
 * {@code -Dgatehouse.tables.verbose=true} shows the differences, {@code -Dgatehouse.tables.only=TEXT} checks names
 * with that text only. Arguments: names that must be equal; the exit status is 1 if one is not.
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
        return lost.isEmpty();
    }

    private static boolean verbose() {
        return Boolean.getBoolean("gatehouse.tables.verbose");
    }
}
