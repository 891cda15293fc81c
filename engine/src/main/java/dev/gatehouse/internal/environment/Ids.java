package dev.gatehouse.internal.environment;

/** Makes ids in the forms that API Gateway uses. */
public interface Ids {

    /** A UUID. */
    String uuid();

    /** An id like {@code XDmGEE2RoE0FRdQ=}: 15 letters and digits, then an equals sign. */
    String extended();

    /** Hexadecimal digits, lower case. */
    String hex(int length);
}
