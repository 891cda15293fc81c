package dev.gatehouse.model;

/** Conversion of a body between text and bytes. */
public enum ContentHandling {
    /** As the binary media types say. */
    NONE,
    CONVERT_TO_TEXT,
    CONVERT_TO_BINARY
}
