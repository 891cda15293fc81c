package dev.gatehouse.model;

/** Conversion of a body between text and bytes. */
public enum ContentHandling {
    /** As the binary media types require. */
    NONE,
    /** Bytes become text in base64. */
    CONVERT_TO_TEXT,
    /** Text in base64 becomes bytes. */
    CONVERT_TO_BINARY
}
