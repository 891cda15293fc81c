package dev.gatehouse.internal.templateimport.resolve;

import dev.gatehouse.internal.templateimport.resolve.name.PhysicalNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where among the stacks of an import a template is resolved.
 *
 * @param open the files of the stacks above
 * @param count of all stacks so far
 */
record StackPlace(PhysicalNames names, List<Path> open, AtomicInteger count) {

    private static final int DEEPEST = 8;
    private static final int MOST = 100;

    StackPlace {
        open = List.copyOf(open);
    }

    static StackPlace first(PhysicalNames names) {
        return new StackPlace(names, List.of(), new AtomicInteger());
    }

    boolean isNested() {
        return !open.isEmpty();
    }

    /** Whether one more stack may come of that file; without bounds templates could nest for ever. */
    boolean takes(Path file) {
        return !open.contains(file) && open.size() < DEEPEST && count.get() < MOST;
    }

    StackPlace below(Path file, PhysicalNames childNames) {
        count.incrementAndGet();
        List<Path> files = new ArrayList<>(open);
        files.add(file);
        return new StackPlace(childNames, files, count);
    }
}
