package dev.gatehouse.lambda.signing;

import dev.gatehouse.control.IamIdentity;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.Peer;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** Signs requests by the signer of the AWS SDK for Java v2, unchanged. */
record AwsSigner(IamIdentity identity, Instant now) {

    /** In the Authorization header. */
    HttpRequest signed(String method, URI uri, Map<String, String> headers, String body) {
        return sign(method, uri, headers, body, request -> {});
    }

    /** In the Authorization header, the body left out. */
    HttpRequest withUnsignedPayload(String method, URI uri, Map<String, String> headers, String body) {
        return sign(
                method,
                uri,
                headers,
                body,
                request -> request.putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, false));
    }

    /** In the query string. */
    HttpRequest presigned(URI uri, Duration validity) {
        return sign("GET", uri, Map.of(), "", request -> request.putProperty(
                        AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, validity));
    }

    private HttpRequest sign(
            String method,
            URI uri,
            Map<String, String> headers,
            String body,
            Consumer<SignRequest.Builder<AwsCredentialsIdentity>> options) {
        var request =
                SdkHttpRequest.builder().method(SdkHttpMethod.fromValue(method)).uri(uri);
        headers.forEach(request::putHeader);
        byte[] bytes = Body.of(body).bytes();
        var signed = AwsV4HttpSigner.create()
                .sign(sign -> {
                    sign.identity(credentials())
                            .request(request.build())
                            .payload(() -> new ByteArrayInputStream(bytes))
                            .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "execute-api")
                            .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1")
                            .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(now, ZoneOffset.UTC));
                    options.accept(sign);
                })
                .request();
        return asSent(signed, body);
    }

    private AwsCredentialsIdentity credentials() {
        return identity.sessionToken()
                .<AwsCredentialsIdentity>map(token ->
                        AwsSessionCredentialsIdentity.create(identity.accessKeyId(), identity.secretAccessKey(), token))
                .orElseGet(() -> AwsCredentialsIdentity.create(identity.accessKeyId(), identity.secretAccessKey()));
    }

    private static HttpRequest asSent(SdkHttpRequest signed, String body) {
        Headers headers = Headers.none();
        for (Map.Entry<String, List<String>> header : signed.headers().entrySet()) {
            for (String value : header.getValue()) {
                headers = headers.plus(header.getKey(), value);
            }
        }
        String query = signed.encodedQueryParameters().map(text -> "?" + text).orElse("");
        return new HttpRequest(
                signed.method().name(), signed.encodedPath() + query, headers, Body.of(body), Peer.at("203.0.113.5"));
    }
}
