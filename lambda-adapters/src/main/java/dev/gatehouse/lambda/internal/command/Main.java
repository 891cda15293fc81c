package dev.gatehouse.lambda.internal.command;

import dev.gatehouse.TemplateException;
import dev.gatehouse.lambda.internal.command.Arguments.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The entrance of the runnable jar. */
public final class Main {

    /** The command did what it is for. */
    static final int DONE = 0;
    /** Warnings, for {@code check}. */
    static final int WARNED = 1;
    /** The template can't be run, or the call was refused by nobody's answer. */
    static final int REFUSED = 2;
    /** The command line can't be understood. */
    static final int USAGE = 64;

    private Main() {}

    /** Runs a command and ends the JVM with its exit code. */
    public static void main(String... words) {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        // from JDK 22 on there is a console in a pipe, too, unless this says otherwise
        System.setProperty("jdk.console", "java.base");
        int code = run(words, new PrintStream(System.out, true, StandardCharsets.UTF_8), System.err);
        if (code != DONE) {
            System.exit(code);
        }
    }

    /** Runs a command; the result is its exit code. */
    public static int run(String[] words, PrintStream out, PrintStream err) {
        var plain = new Terminal(out, err, Terminal.Colours.OFF);
        try {
            Arguments arguments = Arguments.parse(words);
            return command(arguments, new Terminal(out, err, colours(arguments)));
        } catch (UsageException e) {
            plain.error(e);
            plain.error("  to do:  see --help");
            return USAGE;
        } catch (TemplateException e) {
            plain.error(e);
            return REFUSED;
        } catch (IllegalArgumentException | IllegalStateException e) {
            plain.error(e);
            return REFUSED;
        }
    }

    private static int command(Arguments arguments, Terminal terminal) {
        if (arguments.has("version")) {
            terminal.line("gatehouse " + version());
            return DONE;
        }
        if (arguments.has("help")) {
            return help(terminal);
        }
        return switch (arguments.command()) {
            case "start" -> new StartCommand(arguments, terminal).run();
            case "describe" -> new LookCommands(arguments, terminal).describe();
            case "access" -> new LookCommands(arguments, terminal).access();
            case "check" -> new LookCommands(arguments, terminal).check();
            case "call" -> new CallCommand(arguments, terminal).run();
            case "mutate" -> new MutateCommand(arguments, terminal).run();
            case "help" -> help(terminal);
            default ->
                throw new UsageException("there is no command \"" + arguments.command()
                        + "\"; known here: start, describe, access, check, call, mutate");
        };
    }

    @SuppressWarnings("SystemConsoleNull")
    private static Terminal.Colours colours(Arguments arguments) {
        boolean interactive = System.console() != null && System.getenv("NO_COLOR") == null;
        return interactive && !arguments.has("no-color") ? Terminal.Colours.ON : Terminal.Colours.OFF;
    }

    private static int help(Terminal terminal) {
        try (InputStream text = Main.class.getResourceAsStream("help.txt")) {
            terminal.line(new String(text.readAllBytes(), StandardCharsets.UTF_8).stripTrailing());
            return DONE;
        } catch (IOException e) {
            throw new IllegalStateException("the help is not in the jar", e);
        }
    }

    private static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("(unpackaged)");
    }
}
