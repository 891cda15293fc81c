package dev.gatehouse.tables;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares what gateways say of their templates with route tables, and prints what differs.
 *
 * <p>{@code -Dgatehouse.tables=FOLDER -Dgatehouse.inputs=FOLDER} choose the folders,
 * {@code -Dgatehouse.tables.verbose=true} shows the differences and every refusal. Arguments: names that must be equal;
 * the exit status is 1 if one is not. {@code -Dgatehouse.tables.passed=FILE} writes the names of equal tables,
 * {@code -Dgatehouse-build.tables.refused=FILE} the inputs that the full import refuses, each with its first finding.
 */
public final class TablesMain {

    private static final int SHOWN = 40;

    private final PrintStream out;
    private final Path tables = TableFolders.tables();
    private final Path inputs = TableFolders.inputs();

    private TablesMain(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) {
        System.exit(run(System.out, List.of(args), Optional.empty()).isEmpty() ? 0 : 1);
    }

    /** Prints the outcome; returns what must not be: lost tables, inputs that throw, wrong ones that start. */
    static List<String> run(PrintStream out, List<String> required, Optional<List<String>> knownRefusals) {
        return new TablesMain(out).run(required, knownRefusals);
    }

    private List<String> run(List<String> required, Optional<List<String>> knownRefusals) {
        if (!TableFolders.present()) {
            out.println("tables: skipped, there is no " + tables + " or no " + inputs);
            return List.of();
        }
        List<String> faults = new ArrayList<>(inputs(knownRefusals));
        faults.addAll(refusals());
        faults.addAll(tables(required));
        faults.forEach(fault -> out.println("FAULT " + fault));
        return faults;
    }

    private List<String> inputs(Optional<List<String>> known) {
        Map<Path, Map<String, String>> parameters = new HashMap<>();
        TableFile.below(tables)
                .forEach(table -> table.input(inputs).ifPresent(input -> parameters.put(input, table.parameters())));
        InputCheck.Outcome outcome = new InputCheck(inputs, parameters).run();
        List<String> refused = new ArrayList<>();
        outcome.refused().forEach((name, reason) -> refused.add(name + " | " + reason));
        refused.forEach(line -> detail("refused: " + line));
        write("gatehouse-build.tables.refused", refused);
        out.println("inputs: " + outcome.started() + " start, "
                + outcome.refused().size() + " are refused with findings, " + outcome.wrong()
                + " are known to be wrong, " + outcome.faults().size() + " throw or are wrongly taken");
        List<String> faults = new ArrayList<>(outcome.faults());
        known.ifPresent(lines -> refused.stream()
                .filter(line -> lines.stream().noneMatch(other -> name(other).equals(name(line))))
                .map(line -> "refused, but not listed in .ci/tables.refused: " + line)
                .forEach(faults::add));
        return faults;
    }

    private static String name(String refused) {
        return refused.split(" \\| ", 2)[0];
    }

    private List<String> refusals() {
        int known = KnownRefusal.below(inputs).size();
        List<String> faults = new RefusalCheck(inputs).run();
        out.println("errors.csv: " + known + " refusals, " + faults.size() + " reasons not told in the same words");
        return faults;
    }

    private List<String> tables(List<String> required) {
        Map<String, TableOutcome> all = new TableCheck(tables, inputs).run();
        List<String> lost = new ArrayList<>();
        all.forEach((name, outcome) -> {
            if (!outcome.isEqual()) {
                out.println("differs: " + name);
                outcome.differences().stream().limit(SHOWN).forEach(line -> detail("    " + line));
                required.stream()
                        .filter(name::equals)
                        .map(was -> was + " was equal and differs")
                        .forEach(lost::add);
            } else if (!outcome.isServed()) {
                out.println("equal, but the start is refused for " + outcome.refusedFor() + ": " + name);
            }
        });
        long equal = all.values().stream().filter(TableOutcome::isEqual).count();
        long served = all.values().stream().filter(TableOutcome::isServed).count();
        out.println("tables: " + equal + " equal (" + served + " by describe() of a running gateway, "
                + (equal - served) + " refused at the start), " + (all.size() - equal) + " differ");
        remember(all);
        return lost;
    }

    private static void remember(Map<String, TableOutcome> all) {
        write(
                "gatehouse-build.tables.passed",
                all.entrySet().stream()
                        .filter(entry -> entry.getValue().isEqual())
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /** Writes lines to the file that a property names, if it names one. */
    private static void write(String property, List<String> lines) {
        String file = System.getProperty(property);
        if (file != null) {
            try {
                Files.write(Path.of(file), lines);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void detail(String line) {
        if (Boolean.getBoolean("gatehouse-build.tables.verbose")) {
            out.println(line);
        }
    }
}
