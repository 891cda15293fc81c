package dev.gatehouse.internal.json;

/** A JSON true or false. */
public enum JsonBoolean implements Json {
    TRUE,
    FALSE;

    @Override
    public Object toJava() {
        return this == TRUE;
    }

    @Override
    public String toString() {
        return toText();
    }
}
