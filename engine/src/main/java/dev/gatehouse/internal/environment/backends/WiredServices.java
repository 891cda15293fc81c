package dev.gatehouse.internal.environment.backends;

import dev.gatehouse.control.AwsServices;
import dev.gatehouse.control.ServiceCall;
import dev.gatehouse.control.StandIn;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.environment.BackendOutcome;
import dev.gatehouse.internal.environment.BackendOutcome.Failure;
import dev.gatehouse.internal.environment.BackendRequest;
import dev.gatehouse.internal.environment.BackendRequest.CertificateCheck;
import dev.gatehouse.internal.environment.ServiceRequest;
import dev.gatehouse.internal.environment.Services;
import dev.gatehouse.internal.environment.VirtualClock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** The AWS services of one test: stand-ins by name, nothing else; closing ends their connections. */
public final class WiredServices implements Services, AwsServices {

    private final Map<String, WiredStandIn<ServiceCall>> standIns = new ConcurrentSkipListMap<>();
    private final LazyClient client;
    private final LocalSignature signature;

    /**
     * The services that a test has arranged.
     *
     * @param network opens what forwards over the network, when that is first needed
     */
    public WiredServices(BackendWiring wiring, VirtualClock clock, LazyClient network) {
        this.client = network;
        this.signature = new LocalSignature(clock);
        wiring.services().forEach((name, arrangement) -> arrangement.accept(get(name)));
        standIns.values().forEach(WiredStandIn::decidedForAll);
    }

    @Override
    public BackendOutcome send(ServiceRequest request) {
        String host = request.request().headers().first("host").orElse(request.service() + ".amazonaws.com");
        var sent = new BackendRequest(
                "https://" + host, request.request(), request.timeout(), CertificateCheck.STRICT, request.stopwatch());
        return at(request.service())
                .outcome(call(request), sent)
                .orElseGet(() -> BackendOutcome.failed(Failure.NOT_PROVIDED, missing(request)));
    }

    @Override
    public StandIn<ServiceCall> get(String service) {
        return at(ServiceNames.named(service));
    }

    @Override
    public List<String> names() {
        return List.copyOf(standIns.keySet());
    }

    @Override
    public List<String> unasked() {
        return WiredStandIn.unasked(standIns);
    }

    @Override
    public AwsServices control() {
        return this;
    }

    @Override
    public void close() {
        client.close();
    }

    /** Whether something stands for that service. */
    public boolean stands(String service) {
        return Optional.ofNullable(standIns.get(service))
                .map(WiredStandIn::isDecided)
                .orElse(false);
    }

    private WiredStandIn<ServiceCall> at(String service) {
        return standIns.computeIfAbsent(
                service,
                name -> new WiredStandIn<>("the AWS service " + name, sent -> signature.added(sent, name), client));
    }

    private static ServiceCall call(ServiceRequest request) {
        return new ServiceCall(
                request.service(),
                request.region(),
                request.action().isEmpty() ? action(request.request()) : request.action(),
                request.request(),
                request.parameters(),
                request.credentials());
    }

    /** The action by the JSON protocols' header, or by the query protocol's parameter; empty if there is neither. */
    private static String action(HttpRequest request) {
        Optional<String> target =
                request.headers().first("x-amz-target").map(it -> it.substring(it.lastIndexOf('.') + 1));
        boolean isForm = request.headers()
                .first("content-type")
                .map(it -> it.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded"))
                .orElse(false);
        return target.or(() -> parameter(request.rawQuery()))
                .or(() -> isForm ? parameter(request.body().text()) : Optional.empty())
                .orElse("");
    }

    private static Optional<String> parameter(String query) {
        return Stream.of(query.split("&", -1))
                .filter(it -> it.startsWith("Action="))
                .map(it -> it.substring("Action=".length()))
                .findFirst();
    }

    private String missing(ServiceRequest request) {
        String name = request.service();
        List<String> known = standIns.entrySet().stream()
                .filter(standIn -> standIn.getValue().isDecided())
                .map(Map.Entry::getKey)
                .toList();
        String wanted = request.action().isEmpty()
                ? request.request().method() + " " + request.request().target()
                : request.action();
        List<String> of = at(name).known();
        if (!of.isEmpty()) {
            return "no stub for the AWS service \"" + name + "\" matches this call, and calls to AWS are refused."
                    + "\n  wanted:      " + wanted
                    + "\n  known here:  " + String.join("\n               ", of)
                    + "\n  to do:       services.get(\"" + name + "\").answers(200, \"…\") answers every call.";
        }
        return "there is no stand-in for the AWS service \"" + name + "\", and calls to AWS are refused."
                + "\n  wanted:      " + wanted
                + "\n  known here:  " + (known.isEmpty() ? "none" : String.join(", ", known))
                + "\n  to do:       have AwsServices answer, services.get(\"" + name + "\").answers(200, \"…\"),"
                + "\n               or forward, services.get(\"" + name
                + "\").forwardTo(URI.create(\"http://localhost:…\")).";
    }

    /** What local services want to see beside the request: a signature that they don't verify, and an open Accept. */
    private record LocalSignature(VirtualClock clock) {

        private static final DateTimeFormatter STAMP =
                DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
        private static final String NOT_VALID = "0".repeat(64);

        /** The request with such a header, unless it has one. */
        BackendRequest added(BackendRequest sent, String service) {
            HttpRequest request = sent.request();
            return sent.withRequest(request.withHeaders(signed(accepting(request.headers()), service)));
        }

        // AWS's services answer JSON to the gateway's default; ElasticMQ knows XML only, and refuses
        private static Headers accepting(Headers headers) {
            return headers.first("accept").filter("application/json"::equals).isPresent()
                    ? headers.with("Accept", "application/json, */*;q=0.1")
                    : headers;
        }

        private Headers signed(Headers headers, String service) {
            String stamp = STAMP.format(clock.now());
            return headers.withDefault("X-Amz-Date", stamp)
                    .withDefault(
                            "Authorization",
                            "AWS4-HMAC-SHA256 Credential=gatehouse/" + stamp.substring(0, 8) + "/" + region(headers)
                                    + "/" + service + "/aws4_request, SignedHeaders=host;x-amz-date, Signature="
                                    + NOT_VALID);
        }

        /** The region that the host names: the label in front of the domain. */
        private static String region(Headers headers) {
            String[] labels = headers.first("host")
                    .orElse("")
                    .split("\\.amazonaws\\.", 2)[0]
                    .split("\\.", -1);
            return labels[labels.length - 1];
        }
    }
}
