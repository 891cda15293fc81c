package dev.gatehouse.fuzz;

import java.util.List;
import java.util.Random;

/** Changes texts at random, with pieces of what the reader of such texts knows. */
record TextMutator(Random random, List<String> pieces) {

    private static final List<String> ODD = List.of(
            "\u0000",
            "\n",
            "\r\n",
            "\t",
            " ",
            "\u2028",
            "\uD83D\uDE00",
            "\uD83D",
            "%",
            "%00",
            "\\",
            "\"",
            "'",
            "{",
            "}",
            "[",
            "]",
            "(",
            ")",
            "*",
            "+",
            "?",
            "$",
            "$$",
            "${",
            "#",
            "-1",
            "0",
            "99999999999999999999",
            "1e999",
            "null");
    private static final int LONGEST = 20_000;

    /** The text after one to six changes. */
    String mutated(String seed) {
        String text = seed;
        for (int i = random.nextInt(6); i >= 0; i--) {
            String next = once(text);
            text = next.length() > LONGEST ? next.substring(0, LONGEST) : next;
        }
        return text;
    }

    private String once(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = from + random.nextInt(Math.min(16, text.length() - from) + 1);
        String part = text.substring(from, to);
        return switch (random.nextInt(9)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, from) + part + part + text.substring(to);
            case 2 -> text.substring(0, from) + pick(ODD) + text.substring(to);
            case 3, 4 -> text.substring(0, from) + pick(pieces) + text.substring(to);
            case 5 -> text.substring(0, from) + pick(pieces) + text.substring(from);
            case 6 ->
                text.substring(0, from)
                        + pick(pieces).repeat(1 + random.nextInt(1 << random.nextInt(11)))
                        + text.substring(to);
            case 7 ->
                text.substring(0, from)
                        + (char) random.nextInt(0x250)
                        + text.substring(Math.min(text.length(), from + 1));
            default -> text.substring(0, from);
        };
    }

    private String pick(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
