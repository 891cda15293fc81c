package dev.gatehouse.junit.internal.deployed;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Real keys, tokens and credentials that were used in this run, so that they are never written. */
final class Secrets {

    private static final int SHORTEST = 4;

    private final Set<String> values = ConcurrentHashMap.newKeySet();

    void add(String secret) {
        if (secret.length() >= SHORTEST) {
            values.add(secret);
        }
    }

    /** The longest first: one may be a part of another. */
    List<String> values() {
        return values.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
