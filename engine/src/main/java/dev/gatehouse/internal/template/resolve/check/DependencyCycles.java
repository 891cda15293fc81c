package dev.gatehouse.internal.template.resolve.check;

import dev.gatehouse.internal.template.Findings;
import dev.gatehouse.model.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reports resources that need each other in a circle. */
public record DependencyCycles(Map<String, Map<String, Location>> needed) {

    private static final int DESCRIBED = 20;

    public void report(Findings findings) {
        Set<String> stuck = stuck();
        if (stuck.isEmpty()) {
            return;
        }
        List<String> circle = circle(stuck);
        String first = circle.get(0);
        Location location = needed(first).getOrDefault(circle.get(1), Location.unknown());
        findings.error(
                "ValidationError",
                "Circular dependency between resources: [" + String.join(", ", stuck) + "]",
                location,
                "cut the circle " + described(circle) + ".");
    }

    private Map<String, Location> needed(String resource) {
        return needed.getOrDefault(resource, Map.of());
    }

    /** What is left when everything is made that can be made. */
    private Set<String> stuck() {
        Map<String, List<String>> neededBy = new HashMap<>();
        Map<String, Integer> open = new HashMap<>();
        Set<String> stuck = new LinkedHashSet<>(needed.keySet());
        var ready = new ArrayDeque<String>();
        needed.forEach((resource, others) -> {
            open.put(resource, others.size());
            others.keySet().forEach(other -> {
                neededBy.computeIfAbsent(other, key -> new ArrayList<>()).add(resource);
                if (!needed.containsKey(other)) {
                    ready.add(other);
                }
            });
        });
        Set<String> made = new LinkedHashSet<>();
        while (!ready.isEmpty()) {
            String resource = ready.remove();
            if (!made.add(resource)) {
                continue;
            }
            stuck.remove(resource);
            for (String waiting : neededBy.getOrDefault(resource, List.of())) {
                if (open.merge(waiting, -1, Integer::sum) == 0) {
                    ready.add(waiting);
                }
            }
        }
        return stuck;
    }

    /** Follows the stuck ones until one comes twice. */
    private List<String> circle(Set<String> stuck) {
        Set<String> way = new LinkedHashSet<>();
        String here = stuck.iterator().next();
        while (way.add(here)) {
            here = needed(here).keySet().stream()
                    .filter(stuck::contains)
                    .findFirst()
                    .orElse(here);
        }
        List<String> circle = new ArrayList<>(way);
        circle.subList(0, circle.indexOf(here)).clear();
        circle.add(here);
        return circle;
    }

    private String described(List<String> circle) {
        var text = new StringBuilder(circle.get(0));
        for (int i = 1; i < Math.min(circle.size(), DESCRIBED); i++) {
            Location at = needed(circle.get(i - 1)).getOrDefault(circle.get(i), Location.unknown());
            text.append(" -> ").append(circle.get(i)).append(at.line() > 0 ? " (line " + at.line() + ")" : "");
        }
        return text.toString();
    }
}
