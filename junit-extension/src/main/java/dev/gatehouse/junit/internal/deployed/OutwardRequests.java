package dev.gatehouse.junit.internal.deployed;

import dev.gatehouse.client.RequestSigner;
import dev.gatehouse.control.IamIdentity;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.Peer;
import dev.gatehouse.internal.client.GatewayPort;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Requests of a test as a deployed stage gets them: its host and path, real keys, real tokens, real signatures.
 *
 * @param test whose requests they are
 * @param stage that gets them
 * @param home host and base path of the stage in the JVM
 */
record OutwardRequests(DeployedTest test, DeployedStage stage, Home home) {

    private static final Pattern LOCAL_SIGNATURE =
            Pattern.compile("AWS4-HMAC-SHA256 Credential=([^/,\\s]+)/.*", Pattern.DOTALL);
    private static final List<String> OF_SIGNATURE =
            List.of("Authorization", "X-Amz-Date", "X-Amz-Security-Token", "X-Amz-Content-Sha256");
    private static final Peer ORDINARY = Peer.at("127.0.0.1");

    /** Where the stage is in the JVM. */
    record Home(String host, String basePath) {

        static Home of(GatewayPort here) {
            return new Home(here.host(), here.basePath());
        }
    }

    /**
     * The request as it is sent.
     *
     * @throws org.opentest4j.TestAbortedException if it needs what a deployed stage does not give
     */
    HttpRequest outward(HttpRequest request) {
        refuseSimulated(request);
        HttpRequest placed = request.withTarget(target(request.target()))
                .withHeaders(named(request.headers()))
                .withBody(tokens(request.body()));
        Optional<IamIdentity> signer = signer(request);
        HttpRequest keyed = placed.withTarget(test.tokens(placed.target(), stage))
                .withHeaders(new Headers(
                        placed.headers().lines().stream().map(this::real).toList()));
        return signer.isPresent() ? signed(keyed) : keyed;
    }

    /** A text message as it is sent. */
    String outward(String message) {
        return test.tokens(message, stage);
    }

    /** The request as the gateway in this JVM gets it. */
    HttpRequest homeward(HttpRequest request, Instant now) {
        String path = request.target();
        String at = stage.basePath();
        String below = isBelow(path, at) ? home.basePath() + path.substring(at.length()) : path;
        HttpRequest placed = request.withTarget(below)
                .withHeaders(new Headers(request.headers().lines().stream()
                        .map(line -> line.isNamed("host") ? new Header(line.name(), home.host()) : line)
                        .toList()));
        return signer(request)
                .map(identity -> identity.sign(unsigned(placed), now))
                .orElse(placed);
    }

    private void refuseSimulated(HttpRequest request) {
        if (request.peer().certificate().isPresent()) {
            throw test.aborted("a client certificate that the test makes");
        }
        if (request.peer().vpcEndpoint().isPresent()) {
            throw test.aborted("a VPC endpoint to call through");
        }
        if (!request.peer().equals(ORDINARY)) {
            throw test.aborted("a source address of its own");
        }
        request.headers().all("host").stream()
                .filter(host -> !isHostOfStage(host))
                .findFirst()
                .ifPresent(host -> {
                    throw test.aborted("another host, " + host + "; calls go only to the host of the target");
                });
        if (!request.target().startsWith("/") && !request.target().equals("*")) {
            throw test.aborted("a request target that names a host");
        }
        if (request.target().contains("X-Amz-Signature=")) {
            throw test.aborted("a presigned URL");
        }
    }

    private boolean isHostOfStage(String host) {
        String name = host.replaceAll(":\\d*$", "");
        return stage.isHost(name) || name.equalsIgnoreCase(home.host());
    }

    private Headers named(Headers headers) {
        return new Headers(headers.lines().stream()
                .map(line -> line.isNamed("host") ? new Header(line.name(), stage.authority()) : line)
                .toList());
    }

    private String target(String target) {
        boolean placed = isBelow(target, stage.basePath());
        boolean local = !home.basePath().isEmpty() && isBelow(target, home.basePath());
        return !placed && local
                ? stage.basePath() + target.substring(home.basePath().length())
                : target;
    }

    private static boolean isBelow(String target, String base) {
        return target.startsWith(base)
                && (target.length() == base.length() || "/?".indexOf(target.charAt(base.length())) >= 0);
    }

    private Header real(Header line) {
        String value =
                switch (line.name().toLowerCase(Locale.ROOT)) {
                    case "x-api-key" -> test.apiKey(line.value(), stage);
                    case "authorization" -> test.authorization(line.value(), stage);
                    default -> test.tokens(line.value(), stage);
                };
        return new Header(line.name(), value);
    }

    private Body tokens(Body body) {
        String text = body.text();
        String exchanged = test.tokens(text, stage);
        return exchanged.equals(text) ? body : Body.of(exchanged);
    }

    /** Who signed it in the JVM. */
    Optional<IamIdentity> signer(HttpRequest request) {
        Matcher signature =
                LOCAL_SIGNATURE.matcher(request.headers().first("authorization").orElse(""));
        Map<String, IamIdentity> known = test.controls().signers();
        return signature.matches() ? Optional.ofNullable(known.get(signature.group(1))) : Optional.empty();
    }

    private HttpRequest signed(HttpRequest request) {
        try {
            RequestSigner signer = AwsCredentials.signerFor(stage, test.secrets());
            return signer.sign(unsigned(request), Instant.now());
        } catch (AwsCredentials.NotThereException e) {
            throw test.aborted(String.valueOf(e.getMessage()));
        }
    }

    private static HttpRequest unsigned(HttpRequest request) {
        Headers headers = request.headers();
        for (String name : OF_SIGNATURE) {
            headers = headers.without(name);
        }
        return request.withHeaders(headers);
    }
}
