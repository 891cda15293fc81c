package dev.gatehouse.internal.feature.integration.service;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.Peer;
import dev.gatehouse.http.Percent;
import dev.gatehouse.http.QueryParameter;
import dev.gatehouse.internal.feature.integration.backend.GatewayHeaders;
import dev.gatehouse.internal.feature.integration.backend.IntegrationUri;
import dev.gatehouse.internal.feature.integration.backend.QueryText;
import dev.gatehouse.internal.feature.integration.mapping.MappedRequest;
import dev.gatehouse.model.Integration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A mapped call as the service would receive it, but for the signature. */
record ServiceMessage(ServiceUri uri, Integration integration, MappedRequest mapped) {

    private static final Set<String> BODILESS = Set.of("GET", "HEAD", "DELETE", "OPTIONS");
    private static final String KEPT_IN_PATH = "/%!$&'()*+,;=:@";

    HttpRequest request() {
        Headers headers = GatewayHeaders.of(mapped);
        return uri.style() == ServiceUri.Style.ACTION ? action(headers) : path(headers);
    }

    private HttpRequest path(Headers headers) {
        String path = "/" + filled(uri.head(), KEPT_IN_PATH).replaceFirst("^/+", "");
        return message(path, "", headers);
    }

    // the action stands first, then what the URI brings, then what is mapped
    private HttpRequest action(Headers headers) {
        var protocol = ServiceProtocol.of(uri.service());
        boolean json = speaksJson(headers);
        String naming = QueryText.appended("", protocol.naming(uri.head(), json));
        return message("/", naming, json ? protocol.naming(uri.head(), headers) : headers);
    }

    private HttpRequest message(String path, String naming, Headers headers) {
        String own = filled(uri.query(), "%&=");
        String separator = naming.isEmpty() || own.isEmpty() ? "" : "&";
        String query =
                QueryText.appended(naming + separator + own, mapped.parameters().query());
        return new HttpRequest(method(), QueryText.target(path, query), sized(headers), body(), Peer.at("127.0.0.1"));
    }

    private boolean speaksJson(Headers headers) {
        String type = headers.first("content-type").orElse("");
        return !body().isEmpty() && !type.startsWith("application/x-www-form-urlencoded");
    }

    private Headers sized(Headers headers) {
        Headers addressed = headers.withDefault("Host", uri.host());
        return body().isEmpty() && BODILESS.contains(method())
                ? addressed
                : addressed.plus("Content-Length", Integer.toString(body().length()));
    }

    private Body body() {
        return mapped.payload().body();
    }

    private String method() {
        String method = integration.httpMethod().toUpperCase(Locale.ROOT);
        return method.equals("ANY") ? mapped.mapped().call().context().request().httpMethod() : method;
    }

    private String filled(String text, String kept) {
        return Percent.encode(
                IntegrationUri.filled(text, name -> mapped.parameters().path().getOrDefault(name, "")), kept);
    }

    /**
     * How a service is told an action: by the query string, or by a target header beside a JSON body.
     *
     * @param target prefix of {@code X-Amz-Target}; absent for services that speak no JSON
     * @param contentType of the JSON body
     * @param version of the query protocol; absent for services that never spoke it
     */
    private record ServiceProtocol(Optional<String> target, String contentType, Optional<String> version) {

        private static final String JSON_1_0 = "application/x-amz-json-1.0";
        private static final String JSON_1_1 = "application/x-amz-json-1.1";

        private static final Map<String, ServiceProtocol> KNOWN = Map.ofEntries(
                Map.entry("cognito-idp", json("AWSCognitoIdentityProviderService", JSON_1_1)),
                Map.entry("dynamodb", json("DynamoDB_20120810", JSON_1_0)),
                Map.entry("events", json("AWSEvents", JSON_1_1)),
                Map.entry("firehose", json("Firehose_20150804", JSON_1_1)),
                Map.entry("kinesis", json("Kinesis_20131202", JSON_1_1)),
                Map.entry("kms", json("TrentService", JSON_1_1)),
                Map.entry("logs", json("Logs_20140328", JSON_1_1)),
                Map.entry("secretsmanager", json("secretsmanager", JSON_1_1)),
                Map.entry("states", json("AWSStepFunctions", JSON_1_0)),
                Map.entry("ssm", new ServiceProtocol(Optional.of("AmazonSSM"), JSON_1_1, Optional.of("2014-11-06"))),
                Map.entry("sqs", new ServiceProtocol(Optional.of("AmazonSQS"), JSON_1_0, Optional.of("2012-11-05"))),
                Map.entry("monitoring", query("2010-08-01")),
                Map.entry("sns", query("2010-03-31")),
                Map.entry("sts", query("2011-06-15")));

        /** The protocol of that service; of an unknown one the query string with the action alone. */
        static ServiceProtocol of(String service) {
            return KNOWN.getOrDefault(service, new ServiceProtocol(Optional.empty(), JSON_1_1, Optional.empty()));
        }

        /**
         * The parameters that name the action, in front of others.
         *
         * @param speaksJson whether the body tells the rest
         */
        List<QueryParameter> naming(String action, boolean speaksJson) {
            List<QueryParameter> naming = new ArrayList<>();
            naming.add(new QueryParameter("Action", action));
            version.filter(known -> !speaksJson).ifPresent(known -> naming.add(new QueryParameter("Version", known)));
            return naming;
        }

        /** The headers with the target and type of a JSON body, unless they name them already. */
        Headers naming(String action, Headers headers) {
            Headers typed = headers.first("content-type")
                            .filter(type -> type.startsWith("application/json"))
                            .isPresent()
                    ? headers.without("content-type").plus("Content-Type", contentType)
                    : headers;
            return target.map(prefix -> typed.withDefault("X-Amz-Target", prefix + "." + action))
                    .orElse(headers);
        }

        private static ServiceProtocol json(String target, String contentType) {
            return new ServiceProtocol(Optional.of(target), contentType, Optional.empty());
        }

        private static ServiceProtocol query(String version) {
            return new ServiceProtocol(Optional.empty(), "application/x-www-form-urlencoded", Optional.of(version));
        }
    }
}
