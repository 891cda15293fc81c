package dev.gatehouse.pages;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An annotation as its source file describes it. */
record AnnotationSource(String name, String meaning, List<Attribute> attributes) {

    private static final Pattern HEAD =
            Pattern.compile("(?s)/\\*\\*(.*?)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*public @interface (\\w+)");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?s)/\\*\\*((?:(?!\\*/).)*)\\*/\\s*([\\w.<>?\\[\\]]+) (\\w+)\\(\\)(?: default ([^;]+))?;");

    /** One attribute; its standard is empty if it must be given. */
    record Attribute(String name, String standard, String meaning) {}

    static AnnotationSource of(Path file) {
        String text = GuideTest.text(file);
        Matcher head = HEAD.matcher(text);
        if (!head.find()) {
            throw new IllegalStateException(file + " declares no annotation with a comment");
        }
        List<Attribute> attributes = ATTRIBUTE
                .matcher(text.substring(head.end()))
                .results()
                .map(it ->
                        new Attribute(it.group(3), it.group(4) == null ? "" : it.group(4), firstSentence(it.group(1))))
                .toList();
        return new AnnotationSource(head.group(2), firstSentence(head.group(1)), attributes);
    }

    /** The first paragraph in Markdown, up to its first full stop. */
    private static String firstSentence(String comment) {
        String text = comment.replaceAll("(?m)^\\s*\\*? ?", "")
                .replaceAll("(?s)\\n\\s*\\n.*", "")
                .replaceAll("\\s+", " ")
                .strip();
        if (text.startsWith("{@return ")) {
            text = text.substring("{@return ".length(), text.lastIndexOf('}'));
        }
        String plain = text.replaceAll("\\{@code ([^{}]*(?:\\{[^{}]*}[^{}]*)*)}", "`$1`")
                .replaceAll("\\{@link #?(\\w+)[^}]*}", "`$1`")
                .replaceAll("</?code>", "`");
        int stop = plain.indexOf(". ");
        return stop < 0 ? plain : plain.substring(0, stop + 1);
    }
}
