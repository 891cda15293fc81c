package dev.gatehouse.client;

import java.nio.charset.StandardCharsets;
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
     * A copy with that media type.
     *
     * @param type like {@code text/csv}
     * @return a copy with this changed
     */
    public Part withContentType(String type) {
        return new Part(name, fileName, Optional.of(type), content);
    }
}
