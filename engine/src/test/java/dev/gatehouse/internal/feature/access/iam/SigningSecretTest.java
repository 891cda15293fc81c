package dev.gatehouse.internal.feature.access.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SigningSecretTest {

    private static final String NOON = "20150830T120000Z";

    private final CredentialScope scope = new CredentialScope("20150830", "us-east-1", "iam", "aws4_request");

    /** The example of AWS's documentation of Signature Version 4. */
    @Test
    void signs_as_aws_shows_it() {
        var secret = new SigningSecret("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
        var toSign = "AWS4-HMAC-SHA256\n20150830T123600Z\n20150830/us-east-1/iam/aws4_request\n"
                + "f536975d06c0309214f805bb90ccff089219ecd68b2577efef23edd43b7e1a59";

        assertThat(secret.sign(scope, toSign))
                .isEqualTo("5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7");
    }

    @Test
    void signs_anew_whatever_differs_from_the_last_request() {
        var secret = new SigningSecret("a");
        var request = new CanonicalRequest("GET\n/pets");
        var elsewhere = new CredentialScope("20150830", "eu-west-1", "iam", "aws4_request");
        String first = secret.sign(scope, NOON, request);

        assertThat(List.of(
                        secret.sign(scope, NOON, new CanonicalRequest("GET\n/pets/7")),
                        secret.sign(scope, "20150830T120001Z", request),
                        secret.sign(elsewhere, NOON, request),
                        new SigningSecret("b").sign(scope, NOON, request)))
                .doesNotContain(first)
                .doesNotHaveDuplicates();
        assertThat(secret.sign(scope, NOON, request)).isEqualTo(first);
        assertThat(secret.sign(scope, NOON, request))
                .isEqualTo(new SigningSecret("a").sign(scope, request.toSign(NOON, scope)));
    }

    @Test
    void signs_anew_for_another_day_and_alike_for_the_same() {
        var secret = new SigningSecret("a");
        var next = new CredentialScope("20150831", "us-east-1", "iam", "aws4_request");
        String first = secret.sign(scope, "text");

        assertThat(secret.sign(next, "text")).isNotEqualTo(first);
        assertThat(secret.sign(scope, "text")).isEqualTo(first);
    }
}
