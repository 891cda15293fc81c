package dev.gatehouse.internal.expression.velocity;

import java.io.Writer;

/** Collects what a template renders to, as far as AWS takes it. */
final class BoundedWriter extends Writer {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void write(char[] characters, int offset, int length) {
        RenderingBounds.checkLength((long) text.length() + length);
        text.append(characters, offset, length);
    }

    @Override
    public void write(String characters) {
        RenderingBounds.checkLength((long) text.length() + characters.length());
        text.append(characters);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return text.toString();
    }
}
