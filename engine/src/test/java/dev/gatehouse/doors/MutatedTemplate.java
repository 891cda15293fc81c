package dev.gatehouse.doors;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A template of one key a line, while lines of it are changed. */
final class MutatedTemplate {

    static final String GUARD = "# guard";

    private static final Pattern ENTRY =
            Pattern.compile("( *(?:- )*)([^\\s:][^\\s]*?):(?: (?!# guard)(.*?))?( # guard)?");
    private static final Pattern NAME = Pattern.compile("(?:![A-Za-z]+ )?['\"]?([A-Za-z][\\w-]{2,})(?:\\.\\w+)?['\"]?");

    /** Names this deep inside of what is changed may be referred to elsewhere. */
    private static final int NEAR = 4;

    private static final Pattern ITEM = Pattern.compile("( *- )([^:]*|'[^']*'|[^ ]+)");
    private static final List<String> NOTHING = List.of("[]", "{}", "''", "NONE", "!Ref AWS::NoValue", "false");
    private static final List<String> OTHER_VALUES = List.of(
            "[%s]", "{a: %s}", "[[%s]]", "0", "true", "''", "' '", "null", "", "{}", "[]", "'%s '", "[%s, %s]", "1.5");
    private static final List<String> FUNCTIONS = List.of(
            "!Ref Nothing",
            "!Ref AWS::NoValue",
            "!ImportValue other",
            "!Sub '${Nothing}'",
            "!GetAtt Nothing.Arn",
            "!If [Nope, '%s', '%s']",
            "!Sub '%s'",
            "!Join ['', ['%s']]",
            "!Select [1, ['%s']]",
            "'{{ other_tool }}'",
            "'${other_tool}'",
            "'{{resolve:ssm:/guard}}'");

    /** A line; it stays the same when others come and go. */
    private static final class Line {

        private String text;

        private Line(String text) {
            this.text = text;
        }

        private int indent() {
            return text.length() - text.stripLeading().length();
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final Set<Line> places = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final List<String> story = new ArrayList<>();
    private boolean takesTheGuardAway;
    private boolean changesTheTop;
    private int mutations;

    MutatedTemplate(String text) {
        text.lines().forEach(line -> lines.add(new Line(line)));
    }

    String text() {
        return lines.stream().map(line -> line.text).collect(Collectors.joining("\n", "", "\n"));
    }

    int mutations() {
        return mutations;
    }

    /** What was changed, one line a mutation. */
    String story() {
        return String.join("; ", story);
    }

    /** Whether nothing is left that could be meant as a guard. */
    boolean takesTheGuardAway() {
        return takesTheGuardAway;
    }

    /** Whether a finding at that line, from 1, names what was changed or what it belongs to. */
    boolean isPlace(int number) {
        if (number < 1 || number > lines.size() || number == 1 && changesTheTop) {
            return number <= lines.size() + 1;
        }
        Line line = lines.get(number - 1);
        boolean opensBlock = number > 1 && line.indent() > lines.get(number - 2).indent();
        return isPlace(line) || opensBlock && isPlace(lines.get(number - 2));
    }

    private boolean isPlace(Line line) {
        return places.contains(line) || words.stream().anyMatch(line.text::contains);
    }

    /** Changes one line at random. */
    void mutate(Random random) {
        if (lines.isEmpty()) {
            return;
        }
        int at = random.nextInt(lines.size());
        Line line = lines.get(at);
        mutations++;
        remember(at);
        story.add("line " + (at + 1) + " \"" + line.text.strip() + "\"");
        switch (random.nextInt(9)) {
            case 0 -> dropBlock(at);
            case 1 -> drop(at, 1, "dropped the line");
            case 2, 3 -> rename(line, random);
            case 4 -> revalue(at, pick(FUNCTIONS, random));
            case 5 -> move(at, random.nextBoolean() ? 2 : -2);
            case 6 -> wrap(at);
            case 7 -> changeCase(line);
            default -> revalue(at, pick(OTHER_VALUES, random));
        }
    }

    private void remember(int at) {
        Line line = lines.get(at);
        IntStream.range(at, at + 1 + block(at)).forEach(inner -> places.add(lines.get(inner)));
        siblings(at);
        int indent = line.indent() + 1;
        for (int above = at; above >= 0; above--) {
            if (lines.get(above).indent() < indent) {
                indent = lines.get(above).indent();
                places.add(lines.get(above));
                places.add(lines.get(Math.min(above + 1, lines.size() - 1)));
            }
        }
        changesTheTop |= line.indent() <= NEAR;
        int inner = line.indent() + NEAR;
        Stream.concat(Stream.of(line), inside(at).stream().filter(nested -> nested.indent() <= inner))
                .map(named -> ENTRY.matcher(named.text))
                .filter(Matcher::matches)
                .forEach(this::names);
    }

    /** The members of the map that the line is a member of. */
    private void siblings(int at) {
        int indent = lines.get(at).indent();
        for (int step : new int[] {-1, 1}) {
            for (int near = at;
                    near >= 0 && near < lines.size() && lines.get(near).indent() >= indent;
                    near += step) {
                if (lines.get(near).indent() == indent && indent > NEAR) {
                    places.add(lines.get(near));
                }
            }
        }
    }

    /** A key may be referred to, a value may refer to something or be referred to. */
    private void names(Matcher entry) {
        words.add(entry.group(2));
        Matcher value = NAME.matcher(entry.group(3) == null ? "" : entry.group(3));
        if (value.matches() && !List.of("true", "false", "http", "post").contains(value.group(1))) {
            words.add(value.group(1));
        }
    }

    /** How many lines are inside the one at that place. */
    private int block(int at) {
        int inside = 0;
        while (at + 1 + inside < lines.size()
                && lines.get(at + 1 + inside).indent() > lines.get(at).indent()) {
            inside++;
        }
        return inside;
    }

    private void dropBlock(int at) {
        drop(at, 1 + block(at), "dropped with all in it");
    }

    private void drop(int at, int count, String what) {
        guardGone(lines.subList(at, at + count));
        story.add(what);
        if (at > 0) {
            places.add(lines.get(at - 1));
        }
        lines.subList(at, at + count).clear();
        if (at < lines.size()) {
            remember(at);
        }
    }

    private void guardGone(List<Line> gone) {
        takesTheGuardAway |= gone.stream().anyMatch(line -> line.text.endsWith(GUARD));
    }

    private void rename(Line line, Random random) {
        Matcher entry = ENTRY.matcher(line.text);
        if (!entry.matches()) {
            return;
        }
        String key = entry.group(2);
        int at = random.nextInt(key.length());
        String other =
                switch (random.nextInt(7)) {
                    case 0 -> key + "s";
                    case 1 -> "x-" + key;
                    case 2 -> key.substring(0, 1).toLowerCase() + key.substring(1);
                    case 3 -> key.substring(0, 1).toUpperCase() + key.substring(1);
                    case 4 -> key.substring(0, at) + key.substring(at + 1);
                    case 5 -> key.substring(0, at) + key.charAt(at) + key.substring(at);
                    default ->
                        at == 0
                                ? key.toLowerCase()
                                : key.substring(0, at - 1)
                                        + key.charAt(at)
                                        + key.charAt(at - 1)
                                        + key.substring(at + 1);
                };
        words.add(other);
        story.add("renamed to " + other);
        String rest = line.text.substring(entry.end(2));
        line.text = entry.group(1) + (other.isBlank() ? "y" : other) + rest;
    }

    private void revalue(int at, String form) {
        Line line = lines.get(at);
        Matcher entry = ENTRY.matcher(line.text);
        Matcher item = ITEM.matcher(line.text);
        boolean isEntry = entry.matches();
        if (!isEntry && !item.matches()) {
            return;
        }
        String old = isEntry ? entry.group(3) : item.group(2);
        String plain = old == null || old.isBlank() ? "x" : old.replaceAll("^['\"]|['\"]$|^!\\w+ ", "");
        String value = form.replace("%s", plain);
        boolean guards = line.text.endsWith(GUARD) || inside(at).stream().anyMatch(inner -> inner.text.endsWith(GUARD));
        boolean isIn = at > 0 && lines.get(at - 1).text.endsWith(GUARD) && value.endsWith("NoValue");
        takesTheGuardAway |= isIn || guards && NOTHING.contains(value);
        lines.subList(at + 1, at + 1 + block(at)).clear();
        line.text = (isEntry ? entry.group(1) + entry.group(2) + ": " : item.group(1))
                + value
                + (line.text.endsWith(GUARD) ? " " + GUARD : "");
        story.add("value " + value);
    }

    private List<Line> inside(int at) {
        return lines.subList(at + 1, at + 1 + block(at));
    }

    private void move(int at, int by) {
        int count = 1 + block(at);
        for (Line line : lines.subList(at, at + count)) {
            boolean fits = by > 0 || line.indent() >= -by;
            line.text = by > 0 ? " ".repeat(by) + line.text : fits ? line.text.substring(-by) : line.text;
        }
        remember(at);
        story.add("moved by " + by);
    }

    private void wrap(int at) {
        List<Line> inner = inside(at);
        if (inner.isEmpty()) {
            revalue(at, "[%s]");
            return;
        }
        int indent = inner.get(0).indent();
        for (int of = 0; of < inner.size(); of++) {
            String text = inner.get(of).text;
            inner.get(of).text = text.substring(0, indent) + (of == 0 ? "- " : "  ") + text.substring(indent);
        }
        story.add("wrapped in a list");
    }

    private void changeCase(Line line) {
        Matcher entry = ENTRY.matcher(line.text);
        if (entry.matches() && entry.group(3) != null) {
            String value = entry.group(3);
            String lower = value.toLowerCase();
            String other = value.equals(lower) ? value.toUpperCase() : lower;
            line.text = line.text.replace(": " + value, ": " + other);
            story.add("value " + other);
        }
    }

    private static String pick(List<String> forms, Random random) {
        return forms.get(random.nextInt(forms.size()));
    }
}
