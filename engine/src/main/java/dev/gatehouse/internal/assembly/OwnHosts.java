package dev.gatehouse.internal.assembly;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The host names by which clients near this machine reach it; they say nothing about which API is meant.
 *
 * <p>Those of the loopback interface, those by which containers name their host, and what {@code gatehouse.hosts} adds.
 */
record OwnHosts(Set<String> added) {

    private static final Pattern LOOPBACK = Pattern.compile("(.+\\.)?localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1]|");
    private static final Set<String> OF_CONTAINERS = Set.of("host.docker.internal", "host.testcontainers.internal");

    OwnHosts {
        added = Set.copyOf(added);
    }

    static OwnHosts with(Collection<String> added) {
        return new OwnHosts(added.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet()));
    }

    /** Whether that host, which is without a port, stands for the API that was addressed; an absent one is empty. */
    boolean contain(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return LOOPBACK.matcher(name).matches() || OF_CONTAINERS.contains(name) || added.contains(name);
    }
}
