package dev.gatehouse.lambda.internal.hook.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunTrustTest {

    private SSLContext before;

    @BeforeEach
    void remember() throws GeneralSecurityException {
        before = SSLContext.getDefault();
    }

    @AfterEach
    void restore() {
        SSLContext.setDefault(before);
    }

    @Test
    void a_default_context_that_a_test_has_set_stays() throws GeneralSecurityException {
        SSLContext own = SSLContext.getInstance("TLS");
        own.init(null, null, null);
        SSLContext.setDefault(own);

        RunTrust.install();

        assertThat(SSLContext.getDefault()).isSameAs(own);
    }

    @Test
    void the_default_of_the_jvm_gives_way_even_if_it_was_used() throws GeneralSecurityException {
        SSLContext.setDefault(SSLContext.getInstance("Default", "SunJSSE"));

        RunTrust.install();

        assertThat(SSLContext.getDefault().getProvider().getName()).isEqualTo("Gatehouse");
        assertThat(SSLContext.getDefault().getSocketFactory()).isNotNull();
    }

    @Test
    void a_second_installation_changes_nothing() throws GeneralSecurityException {
        RunTrust.install();
        SSLContext first = SSLContext.getDefault();

        RunTrust.install();

        assertThat(SSLContext.getDefault()).isSameAs(first);
    }
}
