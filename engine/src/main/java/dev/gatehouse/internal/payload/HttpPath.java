package dev.gatehouse.internal.payload;

import dev.gatehouse.http.Percent;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A path as HTTP APIs show it: decoded twice, and cut at a question mark that the first pass uncovers.
 *
 * @see "recorded with hotsock/voker's live probe of an HTTP API, 2026"
 */
public final class HttpPath {

    private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9a-fA-F]{2})");

    private HttpPath() {}

    /**
     * The path with every run of slashes as one.
     *
     * @see "brefphp/symfony-bridge#53, logged in two runtimes"
     */
    public static String withoutDoubleSlashes(String path) {
        if (!path.contains("//")) {
            return path;
        }
        var single = new StringBuilder(path.length());
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) != '/' || i == 0 || path.charAt(i - 1) != '/') {
                single.append(path.charAt(i));
            }
        }
        return single.toString();
    }

    /** The path as events show it; empty if it can't be decoded twice, which AWS answers with 400. */
    public static Optional<String> shown(String sent) {
        if (sent.indexOf('%') < 0) {
            return Optional.of(sent);
        }
        if (BAD_ESCAPE.matcher(sent).find()) {
            return Optional.empty();
        }
        String once = Percent.decode(sent);
        int question = once.indexOf('?');
        String cut = question < 0 ? once : once.substring(0, question);
        return BAD_ESCAPE.matcher(cut).find() ? Optional.empty() : Optional.of(Percent.decode(cut));
    }
}
