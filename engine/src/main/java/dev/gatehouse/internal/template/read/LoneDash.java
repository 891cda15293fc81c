package dev.gatehouse.internal.template.read;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** A dash in {@code !Split [-, x]}, which CloudFormation and SAM read as a text and YAML 1.2 does not. */
final class LoneDash {

    private static final int MOST = 100;

    private LoneDash() {}

    /** The text with that dash in quotation marks; empty if the refusal is about something else. */
    static Optional<String> quoted(String text, MarkedYamlEngineException refusal) {
        Optional<Mark> mark = refusal.getProblemMark();
        if (mark.isEmpty() || !refusal.getProblem().contains("'-'")) {
            return Optional.empty();
        }
        int line = start(text, mark.get().getLine());
        int end = text.indexOf('\n', line) < 0 ? text.length() : text.indexOf('\n', line);
        int points = text.codePointCount(line, end);
        if (mark.get().getColumn() >= points) {
            return Optional.empty();
        }
        int at = text.offsetByCodePoints(line, mark.get().getColumn());
        boolean alone = text.charAt(at) == '-' && at + 1 < text.length() && ",]".indexOf(text.charAt(at + 1)) >= 0;
        boolean many = text.length() - text.replace("\"-\"", "").length() > 3 * MOST;
        return alone && !many
                ? Optional.of(text.substring(0, at) + "\"-\"" + text.substring(at + 1))
                : Optional.empty();
    }

    private static int start(String text, int line) {
        int at = 0;
        for (int i = 0; i < line; i++) {
            at = text.indexOf('\n', at) + 1;
        }
        return at;
    }
}
