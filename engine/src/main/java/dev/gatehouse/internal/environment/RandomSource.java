package dev.gatehouse.internal.environment;

/** A source of chance. */
@FunctionalInterface
public interface RandomSource {

    /** A number from 0 (inclusive) to 1 (exclusive). */
    double next();
}
