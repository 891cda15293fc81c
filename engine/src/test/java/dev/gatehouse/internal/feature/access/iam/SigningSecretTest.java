package dev.gatehouse.internal.feature.access.iam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SigningSecretTest {

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
    void signs_anew_for_another_day_and_alike_for_the_same() {
        var secret = new SigningSecret("a");
        var next = new CredentialScope("20150831", "us-east-1", "iam", "aws4_request");
        String first = secret.sign(scope, "text");

        assertThat(secret.sign(next, "text")).isNotEqualTo(first);
        assertThat(secret.sign(scope, "text")).isEqualTo(first);
    }
}
