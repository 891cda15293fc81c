package dev.gatehouse.junit.internal.deployed;

import dev.gatehouse.client.RequestSigner;
import dev.gatehouse.internal.feature.access.iam.CredentialsSigner;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/** The default credentials of the AWS SDK, where the test class path has it. */
final class AwsCredentials {

    private AwsCredentials() {}

    /**
     * Signs for a stage with the credentials that there are now.
     *
     * @param secrets is told what must never be written
     * @throws NotThereException that says what is missing
     */
    static RequestSigner signerFor(DeployedStage stage, Secrets secrets) throws NotThereException {
        try {
            return Sdk.signerFor(stage, secrets);
        } catch (NoClassDefFoundError e) {
            throw new NotThereException("AWS credentials: add software.amazon.awssdk:auth to the test class path");
        }
    }

    /** What is missing. */
    static final class NotThereException extends Exception {

        private static final long serialVersionUID = 1;

        NotThereException(String message) {
            super(message);
        }
    }

    /** Loaded only where somebody signs. */
    private static final class Sdk {

        static RequestSigner signerFor(DeployedStage stage, Secrets secrets) throws NotThereException {
            try (var provider = DefaultCredentialsProvider.builder().build()) {
                var credentials = provider.resolveCredentials();
                Optional<String> token = credentials instanceof AwsSessionCredentials session
                        ? Optional.of(session.sessionToken())
                        : Optional.empty();
                List.of(credentials.accessKeyId(), credentials.secretAccessKey())
                        .forEach(secrets::add);
                token.ifPresent(secrets::add);
                String region = stage.region().orElseGet(Sdk::region);
                return new CredentialsSigner(credentials.accessKeyId(), credentials.secretAccessKey(), token, region)
                        ::sign;
            } catch (SdkClientException e) {
                throw new NotThereException("AWS credentials: the default credentials chain finds none, or no region");
            }
        }

        private static String region() {
            return DefaultAwsRegionProviderChain.builder().build().getRegion().id();
        }
    }
}
