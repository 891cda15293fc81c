package dev.gatehouse.internal.feature.access.iam;

import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.Percent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a request that is signed.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">Create a
 *     signed request (read 2026-11-22)</a>
 */
record CanonicalRequest(String text) {

    static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String SIGNATURE_PARAMETER = "X-Amz-Signature";

    /**
     * The canonical form of a request.
     *
     * @param signedHeaders names in lower case, as the signer lists them
     * @param payloadHash of the body, or {@code UNSIGNED-PAYLOAD}
     */
    static CanonicalRequest of(HttpRequest request, List<String> signedHeaders, String payloadHash) {
        return of(request, Percent.encode(normalized(request.path()), "/"), signedHeaders, payloadHash);
    }

    /** The same for a client that encoded characters before it signed which it then sent as they are. */
    static CanonicalRequest ofEncoded(HttpRequest request, List<String> signedHeaders, String payloadHash) {
        String encoded = Percent.encode(Percent.decode(normalized(request.path())), "/");
        return of(request, Percent.encode(encoded, "/"), signedHeaders, payloadHash);
    }

    private static CanonicalRequest of(
            HttpRequest request, String path, List<String> signedHeaders, String payloadHash) {
        StringBuilder text = new StringBuilder();
        text.append(request.method()).append('\n').append(path).append('\n');
        text.append(query(request.rawQuery())).append('\n');
        for (String name : signedHeaders) {
            text.append(name)
                    .append(':')
                    .append(values(request.headers(), name))
                    .append('\n');
        }
        text.append('\n').append(String.join(";", signedHeaders)).append('\n').append(payloadHash);
        return new CanonicalRequest(text.toString());
    }

    /** What is signed in the end. */
    String toSign(String timestamp, CredentialScope scope) {
        return ALGORITHM + "\n" + timestamp + "\n" + scope + "\n"
                + Digests.sha256Hex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String values(Headers headers, String name) {
        List<String> values = headers.all(name);
        if (values.size() == 1) {
            return withSingleBlanks(values.get(0));
        }
        return values.stream().map(CanonicalRequest::withSingleBlanks).collect(Collectors.joining(","));
    }

    private static String withSingleBlanks(String value) {
        String stripped = value.strip();
        for (int i = 0; i < stripped.length(); i++) {
            if (stripped.charAt(i) <= ' ') {
                return BLANKS.matcher(stripped).replaceAll(" ");
            }
        }
        return stripped;
    }

    // without dot segments and empty segments
    private static String normalized(String path) {
        if (path.startsWith("/") && !path.contains("//") && !path.contains("/.")) {
            return path;
        }
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : path.split("/", -1)) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        String joined = "/" + String.join("/", segments);
        return path.endsWith("/") && joined.length() > 1 ? joined + "/" : joined;
    }

    private static String query(String raw) {
        if (raw.isEmpty()) {
            return "";
        }
        List<String> parameters = new ArrayList<>();
        for (String part : raw.split("&", -1)) {
            int equals = part.indexOf('=');
            String name = encoded(equals < 0 ? part : part.substring(0, equals));
            if (!part.isEmpty() && !name.equals(SIGNATURE_PARAMETER)) {
                parameters.add(name + "=" + (equals < 0 ? "" : encoded(part.substring(equals + 1))));
            }
        }
        Collections.sort(parameters);
        return String.join("&", parameters);
    }

    private static String encoded(String text) {
        return Percent.encode(Percent.decode(text));
    }
}
