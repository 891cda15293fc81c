package dev.gatehouse.fuzz;

import java.util.List;

/**
 * Something that takes texts of users.
 *
 * @param seeds texts that it understands
 * @param pieces what such texts are made of
 * @param reader takes one text; whatever it throws is a fault
 */
record FuzzTarget(String name, List<String> seeds, List<String> pieces, Reader reader) {

    /** Takes a text. */
    @FunctionalInterface
    interface Reader {
        void read(String text) throws Exception;
    }
}
