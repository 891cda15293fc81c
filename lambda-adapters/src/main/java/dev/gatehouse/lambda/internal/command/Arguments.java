package dev.gatehouse.lambda.internal.command;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The command line, taken apart.
 *
 * @param command like {@code start}
 * @param operands what is no option, the template first
 * @param options by name without dashes, each with its values in order; a switch has none
 */
record Arguments(String command, List<String> operands, Map<String, List<String>> options) {

    private static final List<String> SWITCHES =
            List.of("https", "watch", "keys", "tokens", "no-color", "help", "version");
    private static final List<String> VALUED = List.of(
            "classpath",
            "port",
            "stage",
            "api",
            "param",
            "value",
            "env",
            "waive",
            "functions-at",
            "certificate",
            "header",
            "body",
            "minimum",
            "budget");

    /** What every command takes that reads a template. */
    private static final Set<String> OF_TEMPLATE =
            Set.of("classpath", "param", "value", "env", "waive", "functions-at", "no-color");

    /** What each command takes beside these. */
    private static final Map<String, Set<String>> OF_COMMAND = Map.of(
            "start", Set.of("port", "https", "certificate", "watch", "keys", "tokens", "api", "stage"),
            "call", Set.of("api", "stage", "header", "body"),
            "access", Set.of(),
            "check", Set.of(),
            "describe", Set.of());

    private static final Set<String> OF_MUTATE = Set.of("classpath", "minimum", "budget", "no-color");

    private static final Map<String, String> SHORT =
            Map.of("-h", "--help", "-cp", "--classpath", "-H", "--header", "-d", "--body");

    Arguments {
        operands = List.copyOf(operands);
        options = Map.copyOf(options);
    }

    /**
     * Takes a command line apart.
     *
     * @throws UsageException that says what is wrong with it
     */
    static Arguments parse(String... words) {
        List<String> operands = new ArrayList<>();
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (int i = 0; i < words.length; i++) {
            String word = SHORT.getOrDefault(words[i], words[i]);
            if (!word.startsWith("--")) {
                operands.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            String name = word.substring(2, equals < 0 ? word.length() : equals);
            if (SWITCHES.contains(name)) {
                options.putIfAbsent(name, List.of());
                continue;
            }
            if (!VALUED.contains(name)) {
                throw new UsageException("there is no option --" + name + nearest(name));
            }
            if (equals < 0 && i + 1 == words.length) {
                throw new UsageException("--" + name + " needs a value");
            }
            String value = equals < 0 ? words[++i] : word.substring(equals + 1);
            options.computeIfAbsent(name, it -> new ArrayList<>()).add(value);
        }
        String command = operands.isEmpty() ? "help" : operands.remove(0);
        var arguments = new Arguments(command, operands, options);
        arguments.refuseWhatIsOfOthers();
        return arguments;
    }

    /** Options of other commands, and words too many, would mean nothing. */
    private void refuseWhatIsOfOthers() {
        boolean known = OF_COMMAND.containsKey(command) || command.equals("mutate");
        if (!known || has("help") || has("version")) {
            return;
        }
        options.keySet().stream()
                .filter(option -> !takes(option))
                .sorted()
                .findFirst()
                .ifPresent(option -> {
                    throw new UsageException(command + " takes no option --" + option);
                });
        int most = command.equals("call") ? 3 : 1;
        if (operands.size() > most) {
            throw new UsageException(command + " can't use \"" + operands.get(most) + "\"");
        }
    }

    private boolean takes(String option) {
        return command.equals("mutate")
                ? OF_MUTATE.contains(option)
                : OF_TEMPLATE.contains(option)
                        || OF_COMMAND.getOrDefault(command, Set.of()).contains(option);
    }

    private static String nearest(String name) {
        return Stream.concat(SWITCHES.stream(), VALUED.stream())
                .filter(known -> known.startsWith(name.substring(0, Math.min(2, name.length()))))
                .findFirst()
                .map(known -> "; did you mean --" + known + "?")
                .orElse("");
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    List<String> all(String option) {
        return options.getOrDefault(option, List.of());
    }

    Optional<String> last(String option) {
        List<String> values = all(option);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    /**
     * The template's file.
     *
     * @throws UsageException if none is named
     */
    Path template() {
        if (operands.isEmpty()) {
            throw new UsageException(command + " needs a template: " + command + " template.yaml");
        }
        return Path.of(operands.get(0));
    }

    /** Folders and jars that hold handlers; {@code target/classes} where nothing is said and it exists. */
    List<Path> classpath() {
        List<String> entries = all("classpath").stream()
                .flatMap(value -> Arrays.stream(value.split(Pattern.quote(File.pathSeparator), -1)))
                .filter(entry -> !entry.isBlank())
                .toList();
        return entries.stream().map(Path::of).toList();
    }

    /**
     * The port; 3000 unless said.
     *
     * @throws UsageException if it is none
     */
    int port() {
        String text = last("port").orElse("3000");
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new UsageException(
                    "--port " + text + " is not a port: write a number from 0 (any free one) to 65535");
        }
        return Integer.parseInt(text);
    }

    /**
     * Where functions run that can't run here.
     *
     * @throws UsageException if it is no address
     */
    Optional<URI> functionsAt() {
        return last("functions-at").map(text -> {
            try {
                return URI.create(text);
            } catch (IllegalArgumentException e) {
                throw new UsageException("--functions-at " + text + " is not an address");
            }
        });
    }

    /**
     * The values of a repeated option of the form {@code name=value}.
     *
     * @throws UsageException if one has another form
     */
    Map<String, String> pairs(String option) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String value : all(option)) {
            int equals = value.indexOf('=');
            if (equals < 1) {
                throw new UsageException("--" + option + " " + value + ": write --" + option + " NAME=VALUE");
            }
            pairs.put(value.substring(0, equals), value.substring(equals + 1));
        }
        return pairs;
    }

    /** A command line that can't be carried out; the message says why. */
    static final class UsageException extends RuntimeException {

        private static final long serialVersionUID = 1;

        UsageException(String message) {
            super(message);
        }
    }
}
