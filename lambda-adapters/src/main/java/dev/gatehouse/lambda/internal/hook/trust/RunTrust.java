package dev.gatehouse.lambda.internal.hook.trust;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Security;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Has the whole JVM trust the authority of the run: in its default TLS context, and in default trust managers. */
public final class RunTrust {

    static final String PROVIDER = "Gatehouse";
    private static final String DEFAULT = "Default";
    private static final Map<String, List<String>> ALIASES = Map.of("PKIX", List.of("SunPKIX", "X509", "X.509"));

    private RunTrust() {}

    /**
     * Comes first among the makers of trust managers and default contexts; what it makes is loaded when somebody asks for
     * it. A default context that the tests have set stays.
     */
    public static void install() {
        Security.insertProviderAt(new TrustProvider(), 1);
        try {
            SSLContext present = SSLContext.getDefault();
            if (present.getProtocol().equals(DEFAULT)
                    && !present.getProvider().getName().equals(PROVIDER)) {
                SSLContext.setDefault(SSLContext.getInstance(DEFAULT, PROVIDER));
            }
        } catch (GeneralSecurityException absurd) {
            throw new IllegalStateException("this JVM has no TLS", absurd);
        }
    }

    private static final class TrustProvider extends Provider {

        private static final long serialVersionUID = 1L;

        TrustProvider() {
            super(PROVIDER, "1", "trust in the certificate authority of a test run");
            putService(new Made(this, "TrustManagerFactory", "PKIX", RunTrustManagers::new));
            putService(new Made(this, "SSLContext", DEFAULT, LazyContextSpi::new));
        }
    }

    /** A service that is made without reflection, which names no class therefore. */
    private static final class Made extends Provider.Service {

        private final Supplier<Object> maker;

        Made(Provider provider, String type, String algorithm, Supplier<Object> maker) {
            super(
                    provider,
                    type,
                    algorithm,
                    RunTrust.class.getName(),
                    ALIASES.getOrDefault(algorithm, List.of()),
                    null);
            this.maker = maker;
        }

        @Override
        public Object newInstance(@Nullable Object parameter) {
            return maker.get();
        }
    }
}
