package dev.gatehouse.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** What the clients of one round saw. */
final class Tally {

    private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();
    private final Map<String, Integer> lines = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();

    void count(String what) {
        count(what, 1);
    }

    void count(String what, int number) {
        counts.computeIfAbsent(what, it -> new AtomicLong()).addAndGet(number);
    }

    long counted(String what) {
        return counts.getOrDefault(what, new AtomicLong()).get();
    }

    Map<String, Long> all() {
        Map<String, Long> all = new TreeMap<>();
        counts.forEach((what, number) -> all.put(what, number.get()));
        return all;
    }

    /** A line that the access log must have. */
    void line(String line) {
        lines.merge(line, 1, Integer::sum);
    }

    void fault(String text) {
        faults.add(text);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    /** Compares the lines that were logged with those that must be there. */
    void compareLines(List<String> logged) {
        Map<String, Integer> left = new TreeMap<>(lines);
        List<String> more = new ArrayList<>();
        for (String line : logged) {
            Integer present = left.get(line);
            if (present == null) {
                more.add(line);
            } else if (present == 1) {
                left.remove(line);
            } else {
                left.put(line, present - 1);
            }
        }
        left.keySet().forEach(line -> fault("lost line: " + line));
        more.forEach(line -> fault("a line that no client caused: " + line));
    }
}
