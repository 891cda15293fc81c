package dev.gatehouse.internal.json;

import java.math.BigDecimal;

/** A JSON number that keeps its literal, so that {@code 1.0} stays {@code 1.0}. */
public record JsonNumber(String literal) implements Json {

    public BigDecimal value() {
        return new BigDecimal(literal);
    }

    /** The digits of its whole part; what follows is cut off. */
    public String wholePart() {
        return isWholeLiteral() ? literal : value().toBigInteger().toString();
    }

    /** An Integer or Long where the literal is whole and fits, else a Double or BigDecimal. */
    @Override
    public Object toJava() {
        if (isWholeLiteral()) {
            return whole();
        }
        double value = Double.parseDouble(literal);
        return Double.isFinite(value) ? value : value();
    }

    private boolean isWholeLiteral() {
        return literal.indexOf('.') < 0 && literal.indexOf('e') < 0 && literal.indexOf('E') < 0;
    }

    private Object whole() {
        if (literal.length() > 18) {
            return value().toBigInteger();
        }
        long value = Long.parseLong(literal);
        if (value == (int) value) {
            return (int) value;
        }
        return value;
    }

    @Override
    public String toString() {
        return literal;
    }
}
