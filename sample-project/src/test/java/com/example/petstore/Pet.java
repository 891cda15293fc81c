package com.example.petstore;

/**
 * A pet.
 *
 * @param id empty until the store has taken it
 */
public record Pet(String id, String name, String breed) {

    Pet withId(String given) {
        return new Pet(given, name, breed);
    }
}
