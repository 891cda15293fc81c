package dev.gatehouse.internal.template.resolve;

import dev.gatehouse.internal.template.resolve.name.PhysicalNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where among the stacks of an import a template is resolved.
 *
 * @param open the files of the stacks above
 * @param count of all stacks so far
 */
record StackPlace(PhysicalNames names, List<Path> open, Count count) {

    private static final int DEEPEST = 8;
    private static final int MOST = 100;

    StackPlace {
        open = List.copyOf(open);
    }

    /** How many stacks there are. */
    static final class Count {
        private int stacks;
    }

    static StackPlace first(PhysicalNames names) {
        return new StackPlace(names, List.of(), new Count());
    }

    /** Whether one more stack may come of that file; without bounds templates could nest for ever. */
    boolean takes(Path file) {
        return !open.contains(file) && open.size() < DEEPEST && count.stacks < MOST;
    }

    StackPlace below(Path file, PhysicalNames childNames) {
        count.stacks++;
        List<Path> files = new ArrayList<>(open);
        files.add(file);
        return new StackPlace(childNames, files, count);
    }
}
