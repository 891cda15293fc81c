package dev.gatehouse.client;

import dev.gatehouse.http.Body;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A part of a multipart body: a field of a form, or a file.
 *
 * @param name of the form's field
 * @param fileName absent for a plain field
 * @param contentType absent for a plain field
 * @param content the bytes of the field or file
 */
public record Part(String name, Optional<String> fileName, Optional<String> contentType, byte[] content) {

    /** The same in every run, so that what a test sends is too. */
    static final String BOUNDARY = "gatehouse-5f0c2a9e7b1d4386";

    /**
     * {@return a field}
     *
     * @param name of the form field
     * @param value of the form field
     */
    public static Part field(String name, String value) {
        return new Part(name, Optional.empty(), Optional.empty(), value.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * {@return a file of that media type}
     *
     * @param name of the form field
     * @param fileName as the client sends it
     * @param contentType like {@code image/png}
     * @param content the bytes of the file
     */
    public static Part file(String name, String fileName, String contentType, byte[] content) {
        return new Part(name, Optional.of(fileName), Optional.of(contentType), content);
    }

    /**
     * The same field or file with that media type.
     *
     * @param type like {@code text/csv}
     * @return a copy with this changed
     */
    public Part withContentType(String type) {
        return new Part(name, fileName, Optional.of(type), content);
    }

    static Body together(Part... parts) {
        var bytes = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(part -> {
            bytes.writeBytes(utf8("--" + BOUNDARY + "\r\n" + part.head() + "\r\n\r\n"));
            bytes.writeBytes(part.content);
            bytes.writeBytes(utf8("\r\n"));
        });
        bytes.writeBytes(utf8("--" + BOUNDARY + "--\r\n"));
        return Body.of(bytes.toByteArray());
    }

    private String head() {
        return "Content-Disposition: form-data; name=\"" + quoted(name) + "\""
                + fileName.map(file -> "; filename=\"" + quoted(file) + "\"").orElse("")
                + contentType.map(type -> "\r\nContent-Type: " + type).orElse("");
    }

    // as browsers do
    private static String quoted(String text) {
        return text.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
