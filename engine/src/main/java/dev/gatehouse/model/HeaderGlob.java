package dev.gatehouse.model;

/**
 * A header and what its value must look like.
 *
 * @param header name, without regard to case
 * @param valueGlob compared with regard to case; {@code *} at the beginning or end stands for anything
 */
public record HeaderGlob(String header, String valueGlob) {}
