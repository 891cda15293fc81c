package dev.gatehouse.lambda.internal.hook.trust;

import java.security.Provider;
import java.security.Security;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Has the whole JVM trust the authority of the run: in its default TLS context, and in default trust managers. */
public final class RunTrust {

    private RunTrust() {}

    /** Comes first among the makers of trust managers; what it makes is loaded when somebody asks for it. */
    public static void install() {
        var provider = new TrustProvider();
        Security.insertProviderAt(provider, 1);
        SSLContext.setDefault(new LazyContext(provider));
    }

    private static final class TrustProvider extends Provider {

        private static final long serialVersionUID = 1L;

        TrustProvider() {
            super("Gatehouse", "1", "trust in the certificate authority of a test run");
            putService(
                    new Service(
                            this,
                            "TrustManagerFactory",
                            "PKIX",
                            RunTrustManagers.class.getName(),
                            List.of("SunPKIX", "X509", "X.509"),
                            null) {
                        @Override
                        public Object newInstance(@Nullable Object parameter) {
                            return new RunTrustManagers();
                        }
                    });
        }
    }

    private static final class LazyContext extends SSLContext {

        LazyContext(Provider provider) {
            super(new LazyContextSpi(), provider, "Default");
        }
    }
}
