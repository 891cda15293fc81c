package dev.gatehouse.junit.internal.compare;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.http.Percent;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Replaces what must not be written: secrets wherever they stand, and names of people, accounts and hosts.
 *
 * @param secrets known ones, the longest first
 * @param hosts that belong to the user
 */
record Masking(List<String> secrets, Set<String> hosts) {

    static final String REPLACED = "REPLACED";
    static final String HOST = "api.example.com";

    private static final Pattern SENSITIVE = Pattern.compile(
            "(?i).*(authorization|authentication|cookie|api[-_]?key|token|secret|passw|credential|signature|session[-_]?id"
                    + "|private[-_]?key|jwt|otp|pin[-_]?code).*");

    /** Member names that hold no secret though they sound so. */
    private static final Set<String> HARMLESS = Set.of(
            "www-authenticate",
            "authorizationscopes",
            "token_use",
            "token_type",
            "tokentype",
            "x-amzn-remapped-www-authenticate",
            "access-control-allow-credentials",
            "x-amzn-remapped-authorization-type");

    /** Shorter parts of a header are words, not secrets. */
    private static final int SHORTEST = 6;

    private static final Set<String> SCHEMES = Set.of("bearer", "digest", "negotiate", "aws4-hmac-sha256");

    private static final String LABELS = "(?:[A-Za-z0-9_-]+\\.)*";

    private static final Pattern BASE64 =
            Pattern.compile("(?<![A-Za-z0-9+/=])[A-Za-z0-9+/]{16,}={0,2}(?![A-Za-z0-9+/=])");
    private static final Map<Pattern, String> PATTERNS = patterns();

    private static Map<Pattern, String> patterns() {
        Map<String, String> patterns = new LinkedHashMap<>();
        patterns.put("-----BEGIN [A-Z ]+-----[\\s\\S]*?-----END [A-Z ]+-----", REPLACED);
        patterns.put("eyJ[A-Za-z0-9_-]{5,}\\.[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]*)*", REPLACED);
        patterns.put("(?i)\\b(Bearer|Basic|Digest|Negotiate) +[A-Za-z0-9+/._~-]+=*", "$1 " + REPLACED);
        patterns.put("AWS4-HMAC-SHA256 [^\"\\r\\n]*", REPLACED);
        patterns.put("\\b(?:AKIA|ASIA|AIDA|AROA|AGPA|ANPA|ABIA|ACCA)[A-Z0-9]{12,}\\b", "AKID" + REPLACED);
        patterns.put("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}", "user@example.com");
        patterns.put(
                "(?i)\\b[a-z0-9-]+\\.execute-api\\.[a-z0-9-]+\\.(?:amazonaws\\.com(?:\\.cn)?|api\\.aws)",
                "a1b2c3d4e5.execute-api.us-east-1.amazonaws.com");
        patterns.put(
                "(?i)\\b" + LABELS + "[a-z0-9-]+\\.(cloudfront\\.net|on\\.aws|elb\\.amazonaws\\.com|amazoncognito\\.com"
                        + "|s3[.-][a-z0-9.-]*amazonaws\\.com)",
                "replaced.$1");
        patterns.put("\\b[a-z]{2}(?:-[a-z]+)+-\\d_[A-Za-z0-9]{9}\\b", "us-east-1_AbCdEfGhI");
        patterns.put("(?<![0-9A-Za-z])\\d{12}(?![0-9A-Za-z])", "123456789012");
        patterns.put("(?<![0-9.])(?!127\\.|203\\.0\\.113\\.)\\d{1,3}(?:\\.\\d{1,3}){3}(?![0-9.])", "203.0.113.1");
        patterns.put("(?i)(?<![0-9a-f:])(?:[0-9a-f]{1,4}:){3,7}:?[0-9a-f]{0,4}(?![0-9a-f:])", "2001:db8::1");
        Map<Pattern, String> compiled = new LinkedHashMap<>();
        patterns.forEach((pattern, replacement) -> compiled.put(Pattern.compile(pattern), replacement));
        return compiled;
    }

    private static final String SECRET_WORD = "(?:passw(?:or)?d|secret|token|api[-_]?key|credentials?|private[-_]?key)";

    /** A value behind a name that sounds secret, in a text that is not JSON as a whole. */
    private static final List<Pattern> NAMED = List.of(
            Pattern.compile("(?i)(\\\\*\"[\\w-]*" + SECRET_WORD
                    + "[\\w-]*\\\\*\"\\s*:\\s*\\\\*\"?)(?!REPLACED|[{\\[]|null)[^\\s\"\\\\,}\\]]+"),
            Pattern.compile("(?i)(\\b[\\w-]*" + SECRET_WORD
                    + "\\s*[=:]\\s*\"?)(?!REPLACED|[{\\[!]|null|true|false)[^\\s\"&,;{}\\[\\]<>]+"));

    Masking {
        secrets = List.copyOf(secrets);
        hosts = Set.copyOf(hosts);
    }

    static boolean isSensitive(String name) {
        return !HARMLESS.contains(name.toLowerCase(Locale.ROOT))
                && SENSITIVE.matcher(name).matches();
    }

    /** The same, for a call that brings secrets of its own: what was sent as one may come back under any name. */
    Masking knowing(HttpRequest sent) {
        Set<String> all = new LinkedHashSet<>(secrets);
        sent.headers().lines().stream()
                .filter(line -> isSensitive(line.name()))
                .flatMap(line -> Pattern.compile("[;\\s]+").splitAsStream(line.value()))
                .map(part -> part.replaceFirst("^[\\w-]+=", ""))
                .filter(part -> part.length() >= SHORTEST && !SCHEMES.contains(part.toLowerCase(Locale.ROOT)))
                .forEach(all::add);
        return new Masking(
                all.stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList(),
                hosts);
    }

    HttpRequest request(HttpRequest request) {
        return request.withTarget(target(request.target()))
                .withHeaders(headers(request.headers()))
                .withBody(body(request.body()));
    }

    HttpResponse response(HttpResponse response) {
        return response.withHeaders(headers(response.headers())).withBody(body(response.body()));
    }

    /** A path with its query: parameters that sound secret lose their value. */
    String target(String target) {
        int question = target.indexOf('?');
        return question < 0
                ? text(target)
                : text(target.substring(0, question)) + "?" + form(target.substring(question + 1));
    }

    /** {@code name=value} joined by ampersands. */
    private String form(String text) {
        return Pattern.compile("&")
                .splitAsStream(text)
                .map(pair -> {
                    int equals = pair.indexOf('=');
                    boolean secret = equals > 0 && isSensitive(Percent.decode(pair.substring(0, equals)));
                    return secret ? pair.substring(0, equals + 1) + REPLACED : text(pair);
                })
                .collect(Collectors.joining("&"));
    }

    private Headers headers(Headers headers) {
        return new Headers(headers.lines().stream().map(this::header).toList());
    }

    private Header header(Header line) {
        return new Header(line.name(), header(line.name(), line.value()));
    }

    /** A header's value; of cookies the names stay, and what a Set-Cookie says beside the value. */
    String header(String name, String value) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "cookie" -> value.replaceAll("=[^;]*", "=" + REPLACED);
            case "set-cookie" -> text(value.replaceFirst("=[^;]*", "=" + REPLACED));
            default -> isSensitive(name) ? REPLACED : text(value);
        };
    }

    Body body(Body body) {
        String text = body.text();
        boolean binary = text.indexOf('\0') >= 0 || text.indexOf('\uFFFD') >= 0;
        if (body.isEmpty() || binary) {
            return binary ? Body.of("(" + body.length() + " bytes)") : body;
        }
        String masked = document(text);
        return masked.equals(text) ? body : Body.of(masked);
    }

    /** A whole body: JSON, a form, or any other text. */
    String document(String text) {
        Optional<Json> json = Json.tryParse(text).filter(it -> it instanceof JsonObject || it instanceof JsonArray);
        if (json.isPresent()) {
            Json masked = json(json.get());
            return masked.equals(json.get()) ? text : masked.toText();
        }
        return text.matches("[^\\s=&]+=[^\\s&]*(?:&[^\\s=&]+=[^\\s&]*)*") ? form(text) : text(text);
    }

    /** JSON whose secret-sounding members are replaced, and all texts within, JSON in a text included. */
    Json json(Json json) {
        if (json instanceof JsonObject object) {
            Map<String, Json> members = new LinkedHashMap<>();
            object.members().forEach((name, value) -> members.put(text(name), member(name, value)));
            return new JsonObject(members);
        }
        if (json instanceof JsonArray array) {
            return new JsonArray(array.elements().stream().map(this::json).toList());
        }
        return json instanceof JsonString string ? Json.of(document(string.value())) : number(json);
    }

    private Json member(String name, Json value) {
        boolean holds = !(value instanceof JsonObject) && !value.isNull() && !(value instanceof JsonArray);
        if (value instanceof JsonArray array && isSensitive(name)) {
            return new JsonArray(array.elements().stream()
                    .map(element -> element instanceof JsonString ? Json.of(REPLACED) : json(element))
                    .toList());
        }
        return holds && isSensitive(name) ? Json.of(REPLACED) : json(value);
    }

    private Json number(Json json) {
        String text = json.toText();
        String masked = text(text);
        return masked.equals(text) ? json : Json.tryParse(masked).orElse(Json.of(masked));
    }

    /** Any text. */
    String text(String text) {
        String masked = known(text);
        for (Pattern named : NAMED) {
            masked = named.matcher(masked).replaceAll("$1" + REPLACED);
        }
        return masked;
    }

    /** The same without a look at the names of values: of a template, whose names mean something. */
    String known(String text) {
        String masked = text;
        for (String secret : secrets) {
            for (String form : forms(secret)) {
                masked = masked.replace(form, REPLACED);
            }
        }
        for (String host : hosts) {
            masked = Pattern.compile("(?i)(?<![A-Za-z0-9.-])" + LABELS + Pattern.quote(host) + "(?![A-Za-z0-9-])")
                    .matcher(masked)
                    .replaceAll(HOST);
        }
        for (Map.Entry<Pattern, String> pattern : PATTERNS.entrySet()) {
            masked = pattern.getKey().matcher(masked).replaceAll(pattern.getValue());
        }
        return BASE64.matcher(masked).replaceAll(found -> Matcher.quoteReplacement(encoded(found.group())));
    }

    /** What Base64 hides is looked at as well. */
    private String encoded(String base64) {
        try {
            String decoded = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
            boolean readable =
                    decoded.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0xFFFD);
            return readable && !document(decoded).equals(decoded) ? REPLACED : base64;
        } catch (IllegalArgumentException e) {
            return base64;
        }
    }

    /** How a secret may be written: as it is, for a URL, in JSON, in Base64 by itself. */
    private static Set<String> forms(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        Set<String> forms = new LinkedHashSet<>(List.of(secret, Percent.encode(secret)));
        String json = Json.of(secret).toText();
        forms.add(json.substring(1, json.length() - 1));
        forms.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
        forms.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        return forms;
    }
}
