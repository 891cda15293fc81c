package dev.gatehouse.internal.client;

import dev.gatehouse.client.Part;
import dev.gatehouse.http.Body;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the body of a form with files. */
final class Multipart {

    /** The same in every run, so that what a test sends is too. */
    static final String BOUNDARY = "gatehouse-5f0c2a9e7b1d4386";

    private Multipart() {}

    static Body body(Part... parts) {
        var bytes = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(part -> {
            bytes.writeBytes(utf8("--" + BOUNDARY + "\r\n" + head(part) + "\r\n\r\n"));
            bytes.writeBytes(part.content());
            bytes.writeBytes(utf8("\r\n"));
        });
        bytes.writeBytes(utf8("--" + BOUNDARY + "--\r\n"));
        return Body.of(bytes.toByteArray());
    }

    private static String head(Part part) {
        return "Content-Disposition: form-data; name=\"" + quoted(part.name()) + "\""
                + part.fileName()
                        .map(file -> "; filename=\"" + quoted(file) + "\"")
                        .orElse("")
                + part.contentType().map(type -> "\r\nContent-Type: " + type).orElse("");
    }

    // as browsers do
    private static String quoted(String text) {
        return text.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
