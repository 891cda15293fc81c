package dev.gatehouse.lambda.internal.hook.trust;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.Provider;
import java.security.Security;
import java.util.stream.Stream;
import javax.net.ssl.ManagerFactoryParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.TrustManagerFactorySpi;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Makes the JVM's own trust managers, and has those of its default trust store trust the authority of the run too. */
final class RunTrustManagers extends TrustManagerFactorySpi {

    private final TrustManagerFactory jvm = ofJvm();
    private boolean isDefault;

    @Override
    protected void engineInit(@Nullable KeyStore store) throws KeyStoreException {
        isDefault = store == null;
        jvm.init(store);
    }

    @Override
    protected void engineInit(ManagerFactoryParameters parameters) throws InvalidAlgorithmParameterException {
        jvm.init(parameters);
    }

    @Override
    protected TrustManager[] engineGetTrustManagers() {
        return Stream.of(jvm.getTrustManagers()).map(this::extended).toArray(TrustManager[]::new);
    }

    private TrustManager extended(TrustManager manager) {
        return isDefault && manager instanceof X509ExtendedTrustManager known ? new TrustInRun(known) : manager;
    }

    static TrustManagerFactory ofJvm() {
        try {
            for (Provider provider : Security.getProviders("TrustManagerFactory.PKIX")) {
                if (!provider.getName().equals(RunTrust.PROVIDER)) {
                    return TrustManagerFactory.getInstance("PKIX", provider);
                }
            }
            throw new IllegalStateException("this JVM has no trust managers");
        } catch (GeneralSecurityException absurd) {
            throw new IllegalStateException("this JVM has no trust managers", absurd);
        }
    }
}
