package dev.gatehouse.internal.environment;

import java.util.concurrent.ThreadLocalRandom;

/** Chance from the JVM's fast random numbers. */
public final class RandomChance implements RandomSource {

    @Override
    public double next() {
        return ThreadLocalRandom.current().nextDouble();
    }
}
