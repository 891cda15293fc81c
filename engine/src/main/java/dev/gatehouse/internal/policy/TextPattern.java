package dev.gatehouse.internal.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of a policy with wildcards and policy variables.
 *
 * <p>{@code *} stands for any characters, slashes too, {@code ?} for one. <code>${aws:username}</code> stands for a
 * value of the call, taken literally, <code>${key, 'default'}</code> for a default if there is none; without either the
 * pattern matches nothing. <code>${*}</code>, <code>${?}</code> and <code>${$}</code> are those characters.
 */
final class TextPattern {

    /** Which characters of a pattern mean more than themselves. */
    enum Syntax {
        /** Variables. */
        PLAIN,
        /** Variables, asterisk and question mark. */
        WILD,
        /** Asterisk and question mark: policies of version 2008-10-17 know no variables. */
        WILD_WITHOUT_VARIABLES,
        /** Nothing. */
        LITERAL;

        Syntax withoutWildcards() {
            return this == WILD ? PLAIN : LITERAL;
        }

        private boolean hasVariables() {
            return this == PLAIN || this == WILD;
        }

        private boolean hasWildcards() {
            return this == WILD || this == WILD_WITHOUT_VARIABLES;
        }
    }

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^},]*)(?:,\\s*'([^']*)'\\s*)?}");

    /** What {@code *} and {@code ?} are among the symbols of a pattern; every other symbol is the code of a character. */
    private static final int ANY_TEXT = -1;

    private static final int ANY_CHARACTER = -2;
    private static final int NO_SYMBOL = -3;

    /** A pattern is a sequence of these. */
    private sealed interface Part {}

    private record Symbols(List<Integer> symbols) implements Part {}

    private record Variable(String name, Optional<String> fallback) implements Part {}

    private final List<Part> parts;
    private final boolean ignoreCase;

    private TextPattern(List<Part> parts, boolean ignoreCase) {
        this.parts = List.copyOf(parts);
        this.ignoreCase = ignoreCase;
    }

    static TextPattern of(String text, Syntax syntax) {
        return new TextPattern(parts(text, syntax), false);
    }

    static TextPattern ignoringCase(String text, Syntax syntax) {
        return new TextPattern(parts(text.toLowerCase(Locale.ROOT), syntax), true);
    }

    /** The names of the variables in a text, in lower case. */
    static List<String> variablesIn(String text) {
        return VARIABLE.matcher(text)
                .results()
                .map(match -> match.group(1).strip().toLowerCase(Locale.ROOT))
                .filter(name -> !isEscape(name))
                .toList();
    }

    boolean matches(String text, PolicyQuestion question) {
        return symbols(question)
                .filter(symbols -> matches(symbols, ignoreCase ? text.toLowerCase(Locale.ROOT) : text))
                .isPresent();
    }

    /** The pattern with the values of its variables; empty if one has neither a value nor a default. */
    private Optional<List<Integer>> symbols(PolicyQuestion question) {
        if (parts.size() == 1 && parts.get(0) instanceof Symbols only) {
            return Optional.of(only.symbols());
        }
        List<Integer> all = new ArrayList<>();
        for (Part part : parts) {
            Optional<List<Integer>> symbols = symbols(part, question);
            if (symbols.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(symbols.orElseThrow());
        }
        return Optional.of(all);
    }

    private Optional<List<Integer>> symbols(Part part, PolicyQuestion question) {
        if (part instanceof Variable variable) {
            return question.values(variable.name()).stream()
                    .findFirst()
                    .or(variable::fallback)
                    .map(value -> ignoreCase ? value.toLowerCase(Locale.ROOT) : value)
                    .map(TextPattern::characters);
        }
        return Optional.of(((Symbols) part).symbols());
    }

    /**
     * Compares from left to right. Where the text differs, the last asterisk takes one character more.
     *
     * <p>To go back further than to the last asterisk can't help, so there are at most length times length steps.
     */
    private static boolean matches(List<Integer> pattern, String text) {
        int inPattern = 0;
        int inText = 0;
        int lastAsterisk = -1;
        int asteriskEnd = 0;
        while (inText < text.length()) {
            int symbol = inPattern < pattern.size() ? pattern.get(inPattern) : NO_SYMBOL;
            if (symbol == ANY_TEXT) {
                lastAsterisk = inPattern++;
                asteriskEnd = inText;
            } else if (symbol == ANY_CHARACTER || symbol == text.charAt(inText)) {
                inPattern++;
                inText++;
            } else if (lastAsterisk >= 0) {
                inPattern = lastAsterisk + 1;
                inText = ++asteriskEnd;
            } else {
                return false;
            }
        }
        while (inPattern < pattern.size() && pattern.get(inPattern) == ANY_TEXT) {
            inPattern++;
        }
        return inPattern == pattern.size();
    }

    private static List<Part> parts(String text, Syntax syntax) {
        if (!syntax.hasVariables()) {
            return List.of(symbols(text, syntax));
        }
        List<Part> parts = new ArrayList<>();
        Matcher variable = VARIABLE.matcher(text);
        int end = 0;
        while (variable.find()) {
            parts.add(symbols(text.substring(end, variable.start()), syntax));
            parts.add(variable(variable.group(1).strip(), Optional.ofNullable(variable.group(2))));
            end = variable.end();
        }
        parts.add(symbols(text.substring(end), syntax));
        return parts;
    }

    private static Symbols symbols(String text, Syntax syntax) {
        return new Symbols(
                syntax.hasWildcards()
                        ? text.chars().map(TextPattern::symbol).boxed().toList()
                        : characters(text));
    }

    private static int symbol(int character) {
        return switch (character) {
            case '*' -> ANY_TEXT;
            case '?' -> ANY_CHARACTER;
            default -> character;
        };
    }

    private static Part variable(String name, Optional<String> fallback) {
        return isEscape(name) ? new Symbols(characters(name)) : new Variable(name.toLowerCase(Locale.ROOT), fallback);
    }

    private static List<Integer> characters(String text) {
        return text.chars().boxed().toList();
    }

    private static boolean isEscape(String name) {
        return name.equals("*") || name.equals("?") || name.equals("$");
    }
}
