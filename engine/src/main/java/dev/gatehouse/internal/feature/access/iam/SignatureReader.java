package dev.gatehouse.internal.feature.access.iam;

import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads signatures from the Authorization header or the query string. */
final class SignatureReader {

    private static final String ALGORITHM = CanonicalRequest.ALGORITHM;
    private static final List<String> HEADER_PARTS = List.of("Credential", "Signature", "SignedHeaders");
    private static final List<String> QUERY_PARTS =
            List.of("X-Amz-Algorithm", "X-Amz-Credential", "X-Amz-Signature", "X-Amz-SignedHeaders", "X-Amz-Date");
    private static final long LONGEST_SECONDS = 604_800;

    private SignatureReader() {}

    /**
     * The request with its signature.
     *
     * @throws BadSignatureException if there is none, or none that can be read
     */
    static SignedRequest read(HttpRequest request) throws BadSignatureException {
        Optional<String> authorization =
                request.headers().first("authorization").filter(value -> !value.isBlank());
        if (authorization.isPresent()) {
            return fromHeader(request, authorization.get());
        }
        Query query = Query.parse(request.rawQuery());
        if (QUERY_PARTS.stream().noneMatch(name -> query.last(name).isPresent())) {
            throw BadSignatureException.missing();
        }
        return fromQuery(request, query);
    }

    private static SignedRequest fromHeader(HttpRequest request, String authorization) throws BadSignatureException {
        Map<String, String> parts = parts(authorization);
        StringBuilder missing = new StringBuilder();
        for (String name : HEADER_PARTS) {
            if (parts.getOrDefault(name, "").isEmpty()) {
                missing.append("Authorization header requires '").append(name).append("' parameter. ");
            }
        }
        Headers headers = request.headers();
        Optional<String> amzDate = headers.first("x-amz-date");
        if (amzDate.isEmpty() && !headers.has("date")) {
            missing.append("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ");
        }
        if (!missing.isEmpty()) {
            throw BadSignatureException.incomplete(missing + "Authorization=" + algorithm(authorization));
        }
        String sent = amzDate.or(() -> headers.first("date")).orElse("");
        Instant date = (amzDate.isPresent() ? Timestamps.parse(sent) : Timestamps.parseDate(sent))
                .orElseThrow(() -> wrongDate(sent));
        String[] credential = credential(parts.getOrDefault("Credential", ""));
        return new SignedRequest(
                request,
                credential[0],
                scope(credential),
                signedHeaders(parts.getOrDefault("SignedHeaders", "")),
                parts.getOrDefault("Signature", ""),
                Timestamps.basic(date),
                date,
                headers.first("x-amz-security-token"),
                Optional.empty());
    }

    private static SignedRequest fromQuery(HttpRequest request, Query query) throws BadSignatureException {
        for (String name : QUERY_PARTS) {
            if (query.last(name).filter(value -> !value.isEmpty()).isEmpty()) {
                throw BadSignatureException.incomplete("AWS query-string parameters must include '" + name
                        + "'. Re-examine the query-string parameters.");
            }
        }
        String algorithm = query.last("X-Amz-Algorithm").orElse("");
        if (!algorithm.equals(ALGORITHM)) {
            throw unsupported(algorithm);
        }
        String timestamp = query.last("X-Amz-Date").orElse("");
        Instant date = Timestamps.parse(timestamp).orElseThrow(() -> wrongDate(timestamp));
        String[] credential = credential(query.last("X-Amz-Credential").orElse(""));
        return new SignedRequest(
                request,
                credential[0],
                scope(credential),
                signedHeaders(query.last("X-Amz-SignedHeaders").orElse("")),
                query.last("X-Amz-Signature").orElse(""),
                timestamp,
                date,
                query.last("X-Amz-Security-Token").or(() -> request.headers().first("x-amz-security-token")),
                Optional.of(validity(query.last("X-Amz-Expires"))));
    }

    private static Map<String, String> parts(String authorization) throws BadSignatureException {
        if (!authorization.startsWith("AWS4-")) {
            throw notSigned(authorization, authorization.substring(authorization.indexOf(' ') + 1));
        }
        String algorithm = algorithm(authorization);
        if (!algorithm.equals(ALGORITHM)) {
            throw unsupported(algorithm);
        }
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : authorization.substring(algorithm.length()).split(",", -1)) {
            String trimmed = part.strip();
            int equals = trimmed.indexOf('=');
            if (equals < 0 && !trimmed.isEmpty()) {
                throw notSigned(authorization, trimmed);
            }
            if (equals > 0 && parts.put(trimmed.substring(0, equals), trimmed.substring(equals + 1)) != null) {
                throw BadSignatureException.invalid("Authorization has " + trimmed.substring(0, equals) + " twice");
            }
        }
        return parts;
    }

    private static String algorithm(String authorization) {
        int blank = authorization.indexOf(' ');
        return blank < 0 ? authorization : authorization.substring(0, blank);
    }

    private static String[] credential(String text) throws BadSignatureException {
        String[] parts = text.split("/", -1);
        if (parts.length != 5) {
            throw BadSignatureException.incomplete(
                    "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term,"
                            + " got '" + text + "'");
        }
        return parts;
    }

    private static CredentialScope scope(String[] credential) {
        return new CredentialScope(credential[1], credential[2], credential[3], credential[4]);
    }

    private static List<String> signedHeaders(String text) throws BadSignatureException {
        List<String> names = Arrays.asList(text.split(";", -1));
        if (!names.contains("host")) {
            throw BadSignatureException.invalid(
                    "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
        }
        for (String name : names) {
            if (name.isEmpty() || !name.equals(name.toLowerCase(Locale.ROOT))) {
                throw BadSignatureException.invalid("SignedHeaders are not in lower case: " + text);
            }
        }
        return names;
    }

    private static Duration validity(Optional<String> seconds) throws BadSignatureException {
        if (seconds.isEmpty()) {
            return Duration.ofMinutes(5);
        }
        try {
            long value = Long.parseLong(seconds.get());
            if (value >= 0 && value <= LONGEST_SECONDS) {
                return Duration.ofSeconds(value);
            }
        } catch (NumberFormatException e) {
            throw BadSignatureException.incomplete("X-Amz-Expires should be a number");
        }
        throw BadSignatureException.incomplete(
                "X-Amz-Expires must be between 0 and a week (in seconds); that is, the given X-Amz-Expires must be"
                        + " less than 604800 seconds");
    }

    private static BadSignatureException wrongDate(String date) {
        return BadSignatureException.incomplete("Date must be in ISO-8601 'basic format'. Got '" + date
                + "'. See http://en.wikipedia.org/wiki/ISO_8601");
    }

    private static BadSignatureException unsupported(String algorithm) {
        if (algorithm.equals("AWS4-ECDSA-P256-SHA256")) {
            return BadSignatureException.incomplete(
                    "Unsupported AWS 'algorithm': '" + algorithm + "'.",
                    "the request is signed with SigV4a (" + algorithm + "), which REST APIs accept on AWS and Gatehouse"
                            + " can't verify; sign with SigV4 (AWS4-HMAC-SHA256), for the Region of the API");
        }
        return BadSignatureException.incomplete("Unsupported AWS 'algorithm': '" + algorithm + "'.");
    }

    private static BadSignatureException notSigned(String authorization, String part) {
        return BadSignatureException.incomplete("'" + part
                + "' not a valid key=value pair (missing equal-sign) in Authorization header: '" + authorization
                + "'.");
    }
}
