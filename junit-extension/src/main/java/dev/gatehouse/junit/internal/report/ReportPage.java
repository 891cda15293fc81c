package dev.gatehouse.junit.internal.report;

import dev.gatehouse.internal.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** The report's page: one file with its data inside, which asks nothing of any network. */
final class ReportPage {

    private ReportPage() {}

    static String of(RunTotal total) {
        String style = resource("report.css");
        String script = resource("report.js");
        String page = resource("report.html")
                .replace("@STYLE-HASH@", hash(style))
                .replace("@SCRIPT-HASH@", hash(script))
                .replace("@STYLE@", style)
                .replace("@SCRIPT@", script);
        return page.replace("@DATA@", harmless(total.toJson()));
    }

    // the page's policy lets nothing run but this very text, wherever it might come from
    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    // data can't end its script element, nor begin a comment, whatever a body says
    private static String harmless(Json json) {
        return json.toText().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(ReportPage.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + name, e);
        }
    }
}
