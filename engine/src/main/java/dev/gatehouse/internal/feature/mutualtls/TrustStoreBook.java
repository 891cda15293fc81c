package dev.gatehouse.internal.feature.mutualtls;

import dev.gatehouse.internal.environment.Slot;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What stands for the trust stores of one test's domains. */
public final class TrustStoreBook {

    public static final Slot<TrustStoreBook> SLOT = Slot.of(TrustStoreBook::new);

    private final Map<String, List<X509Certificate>> trusted = new ConcurrentHashMap<>();

    private TrustStoreBook() {}

    /** Adds an authority to that domain's trust store. */
    public void trust(String domain, X509Certificate authority) {
        trusted.computeIfAbsent(key(domain), name -> new CopyOnWriteArrayList<>())
                .add(authority);
    }

    /** The authorities of that domain's trust store; none if nothing stands for it. */
    List<X509Certificate> of(String domain) {
        return trusted.getOrDefault(key(domain), List.of());
    }

    private static String key(String domain) {
        return domain.toLowerCase(Locale.ROOT);
    }
}
