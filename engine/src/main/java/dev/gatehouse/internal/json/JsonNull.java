package dev.gatehouse.internal.json;

import org.jspecify.annotations.Nullable;

/** The JSON null. */
public enum JsonNull implements Json {
    NULL;

    @Override
    public boolean isNull() {
        return true;
    }

    @Override
    public @Nullable Object toJava() {
        return null;
    }

    @Override
    public String toString() {
        return "null";
    }
}
