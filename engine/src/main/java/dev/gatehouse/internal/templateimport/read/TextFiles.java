package dev.gatehouse.internal.templateimport.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the files that a template names: regular ones, no larger than any text that AWS takes. */
public final class TextFiles {

    private TextFiles() {}

    /** Whether there is such a file. */
    public static boolean isReadable(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= Bounds.OPEN_API_BYTES;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * The text of a file.
     *
     * @throws IOException if it is no regular file, is too large, or is not written in UTF-8
     */
    public static String read(Path file) throws IOException {
        if (!isReadable(file)) {
            throw new IOException("it is not a regular file of at most " + Bounds.OPEN_API_BYTES + " bytes");
        }
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
