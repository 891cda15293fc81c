package com.example.petstore;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The pets of one store, by id. */
final class Pets {

    private final Map<String, Pet> byId = new ConcurrentSkipListMap<>();

    Pet add(Pet pet) {
        Pet taken = pet.withId("pet-" + (byId.size() + 1));
        byId.put(taken.id(), taken);
        return taken;
    }

    Optional<Pet> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<Pet> first(int limit) {
        return byId.values().stream().limit(limit).toList();
    }
}
