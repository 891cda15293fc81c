package dev.gatehouse.junit.internal;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.model.Finding;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** Tells at the end of a run which settings for several classes met nothing in any gateway. */
final class UnmetSettings implements Store.CloseableResource, AutoCloseable {

    private static final Namespace NAMESPACE = Namespace.create(UnmetSettings.class);

    private final Map<String, String> unmet = new TreeMap<>();
    private final Set<String> met = new TreeSet<>();

    private UnmetSettings() {}

    static UnmetSettings of(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(UnmetSettings.class, type -> new UnmetSettings(), UnmetSettings.class);
    }

    synchronized void add(ApiGateway gateway) {
        Map<String, Finding> here = gateway.unmet();
        gateway.shared().stream().filter(name -> !here.containsKey(name)).forEach(met::add);
        here.forEach((name, finding) -> unmet.put(name, finding.story()));
    }

    @Override
    public synchronized void close() {
        unmet.keySet().removeAll(met);
        if (!unmet.isEmpty()) {
            System.getLogger("dev.gatehouse")
                    .log(
                            Level.WARNING,
                            "these settings of superclasses, meta-annotations or junit-platform.properties match nothing in any"
                                    + " gateway of this run:\n" + String.join("\n", unmet.values()));
        }
    }
}
