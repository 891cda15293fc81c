package dev.gatehouse.internal.templateimport.read;

import dev.gatehouse.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is odd about a text that can be read all the same. */
final class Notes {

    record Duplicate(String key, Location location) {}

    private final List<Duplicate> duplicates = new ArrayList<>();
    private Optional<Location> firstAlias = Optional.empty();

    /** Begins anew. */
    void forget() {
        duplicates.clear();
        firstAlias = Optional.empty();
    }

    void duplicate(String key, Location location) {
        duplicates.add(new Duplicate(key, location));
    }

    void alias(Location location) {
        if (firstAlias.isEmpty()) {
            firstAlias = Optional.of(location);
        }
    }

    List<Duplicate> duplicates() {
        return List.copyOf(duplicates);
    }

    Optional<Location> firstAlias() {
        return firstAlias;
    }
}
