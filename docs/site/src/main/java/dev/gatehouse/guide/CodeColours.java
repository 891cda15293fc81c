package dev.gatehouse.guide;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks keywords, texts, comments, numbers and annotations in code by style classes. */
final class CodeColours {

    private static final String JAVA_WORDS =
            "abstract|boolean|byte|case|catch|class|default|do|double|else|enum|extends|final"
                    + "|finally|float|for|fun|if|implements|import|instanceof|int|interface|long|new|null|package|private|protected"
                    + "|public|record|return|short|static|super|switch|this|throw|throws|true|false|try|val|var|void|while";
    private static final String TEXT = "\"(?:[^\"\\\\\n]|\\\\.)*\"";
    private static final String NUMBER = "\\b\\d[\\d_.]*[LlFf]?\\b";

    private static final Pattern JAVA = Pattern.compile(
            "(?<c>//[^\n]*|/\\*.*?\\*/)|(?<s>" + TEXT + "|'(?:[^'\\\\\n]|\\\\.)')" + "|(?<a>@\\w+)|(?<k>\\b(?:"
                    + JAVA_WORDS + ")\\b)|(?<n>" + NUMBER + ")",
            Pattern.DOTALL);
    private static final Pattern YAML = Pattern.compile("(?m)(?<c>(?<=^|\\s)#[^\n]*)|(?<s>" + TEXT + "|'[^'\n]*')"
            + "|(?<k>(?<=^|[\\s{,-])[\\w./$:-]+(?=:(?:\\s|$)))|(?<a>!\\w+)|(?<n>" + NUMBER + ")");
    private static final Pattern JSON = Pattern.compile("(?<k>" + TEXT + "(?=\\s*:))|(?<s>" + TEXT + ")|(?<c>//[^\n]*)"
            + "|(?<a>\\b(?:true|false|null)\\b)|(?<n>" + NUMBER + ")");
    private static final Pattern XML = Pattern.compile(
            "(?<c><!--.*?-->)|(?<k></?[\\w:.-]+|/?>)|(?<s>" + TEXT + ")" + "|(?<a>\\b\\w+(?==))|(?<n>(?!))",
            Pattern.DOTALL);
    private static final Pattern PROPERTIES =
            Pattern.compile("(?m)(?<c>^\\s*#[^\n]*)|(?<k>^[\\w.-]+(?=\\s*=))" + "|(?<s>(?!))|(?<a>(?!))|(?<n>(?!))");

    private static final Map<String, Pattern> LANGUAGES = Map.of(
            "java",
            JAVA,
            "kotlin",
            JAVA,
            "groovy",
            JAVA,
            "yaml",
            YAML,
            "json",
            JSON,
            "xml",
            XML,
            "properties",
            PROPERTIES);
    private static final List<String> CLASSES = List.of("c", "s", "a", "k", "n");

    private CodeColours() {}

    /** HTML of a piece of code; of a language that is not known, only escaped. */
    static String html(String language, String code) {
        Pattern pattern = LANGUAGES.get(language);
        return pattern == null ? Html.escape(code) : coloured(pattern.matcher(code), code);
    }

    private static String coloured(Matcher found, String code) {
        StringBuilder html = new StringBuilder();
        int from = 0;
        while (found.find()) {
            html.append(Html.escape(code.substring(from, found.start())));
            String style = CLASSES.stream()
                    .filter(name -> found.group(name) != null)
                    .findFirst()
                    .orElseThrow();
            html.append("<span class=\"")
                    .append(style)
                    .append("\">")
                    .append(Html.escape(found.group()))
                    .append("</span>");
            from = found.end();
        }
        return html.append(Html.escape(code.substring(from))).toString();
    }
}
