package dev.gatehouse.junit.internal.compare;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What one thing is called by the deployed stage, and what by the gateway in the JVM: hosts, paths, ids that both made. */
final class NamePairs {

    private static final int MOST = 5_000;

    private final Map<String, String> homeByDeployed = new ConcurrentHashMap<>();

    /** Notes that the deployed stage's name for a thing is the second. */
    void learn(String home, String deployed) {
        if (!deployed.isEmpty() && homeByDeployed.size() < MOST) {
            homeByDeployed.put(deployed, home);
        }
    }

    /** A text of the deployed stage in the words of the gateway in the JVM. */
    String home(String text) {
        String home = text;
        for (String name : homeByDeployed.keySet().stream()
                .filter(text::contains)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            home = home.replace(name, homeByDeployed.getOrDefault(name, name));
        }
        return home;
    }
}
