package dev.gatehouse.internal.misuse;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;

/** Checks what a test gives to a client or a control; each check answers the value, or says what can't be meant. */
public final class ArgumentChecks {

    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern ORIGIN = Pattern.compile("[a-z][a-z0-9+.-]*://[^/?#\\s,A-Z]+");
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

    private ArgumentChecks() {}

    /** Something that is there; {@code what} begins the message, like {@code the path}. */
    public static <T> T present(@Nullable T value, String what, String example) {
        if (value == null) {
            throw Misuse.of(what + " is null").toDo("pass one, like " + example + ".");
        }
        return value;
    }

    /** A text of one character at least. */
    public static String text(@Nullable String value, String what, String example) {
        String given = present(value, what, example);
        if (given.isBlank()) {
            throw Misuse.of(what + " is " + (given.isEmpty() ? "empty" : "blank"))
                    .toDo("pass one, like " + example + ".");
        }
        return given;
    }

    /** A method as it stands in a request line: {@code GET}, or any other token in upper case. */
    public static String method(@Nullable String method, String example) {
        String given = text(method, "the method", example);
        if (METHODS.contains(given)) {
            return given;
        }
        String upper = given.strip().toUpperCase(Locale.ROOT);
        if (METHODS.contains(upper)) {
            throw Misuse.of("\"" + given + "\" is not a method")
                    .toDo("write " + upper + ": methods are in upper case.");
        }
        if (!TOKEN.matcher(given).matches()) {
            throw Misuse.of("\"" + given + "\" is not a method")
                    .toDo("pass the method first, then the path: " + example + ".");
        }
        return given;
    }

    /** A header's name: letters, digits and some punctuation. */
    public static String headerName(@Nullable String name) {
        String given = text(name, "a header's name", "header(\"accept\", \"text/plain\")");
        if (!TOKEN.matcher(given).matches()) {
            throw Misuse.of("\"" + given + "\" is not the name of a header")
                    .toDo("pass name and value separately, like header(\"accept\", \"text/plain\").");
        }
        return given;
    }

    /** A header's value: one line. */
    public static String headerValue(String name, @Nullable String value) {
        String given = present(value, "the value of the header " + name, "\"\" for an empty one");
        if (given.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
            throw Misuse.of("the value of the header " + name + " is more than one line")
                    .toDo("leave line breaks out, or send the request by raw(...).");
        }
        return given;
    }

    /** A token without {@code Bearer}. */
    public static String token(@Nullable String token) {
        String given = text(token, "the token", "bearer(pools.get(\"Pool\").idToken().sign())");
        if (given.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length())) {
            throw Misuse.of("the token already begins with \"" + given.substring(0, "Bearer".length()) + "\"")
                    .toDo("leave that out: bearer(...) adds it.");
        }
        return given;
    }

    /** What a browser sends as origin: scheme, host and perhaps port, or {@code null}. */
    public static String origin(@Nullable String origin) {
        String given = text(origin, "the origin", "https://shop.example");
        if (!given.equals("null") && !ORIGIN.matcher(given).matches()) {
            throw Misuse.of("\"" + given + "\" is not an origin that a browser sends")
                    .toDo("write scheme, host and port in lower case, without a slash at the end, like"
                            + " https://shop.example.");
        }
        return given;
    }

    /** An IPv4 or IPv6 address. */
    public static String address(@Nullable String address) {
        String given = text(address, "the address", "203.0.113.7");
        if (!ADDRESS.matcher(given).matches() || !isAddress(given)) {
            throw Misuse.of("\"" + given + "\" is not an IP address")
                    .toDo("write one without a port or a prefix length, like 203.0.113.7 or 2001:db8::7.");
        }
        return given;
    }

    // only literals come here: no name is looked up
    private static boolean isAddress(String literal) {
        try {
            boolean whole = literal.indexOf(':') >= 0 || literal.split("\\.", -1).length == 4;
            return whole && InetAddress.getByName(literal) != null;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** The id of an interface endpoint. */
    public static String vpcEndpoint(@Nullable String id) {
        String given = text(id, "the endpoint's id", "vpce-1");
        if (!given.startsWith("vpce-")) {
            throw Misuse.of("\"" + given + "\" is not the id of an interface endpoint")
                    .toDo(
                            "write one like vpce-1; with a VPC and an account, throughVpcEndpoint(new VpcEndpoint(...)).");
        }
        return given;
    }

    /** The name of one subprotocol. */
    public static String subprotocol(@Nullable String name) {
        String given = text(name, "the subprotocol", "subprotocol(\"graphql-ws\")");
        if (!TOKEN.matcher(given).matches()) {
            throw Misuse.of("\"" + given + "\" is not the name of one subprotocol")
                    .toDo("call subprotocol(name) for each of them.");
        }
        return given;
    }

    /** A time that does not go backwards; {@code what} begins the message, like {@code a stand-in can't sleep for}. */
    public static Duration notNegative(@Nullable Duration duration, String what) {
        Duration given = present(duration, "the duration", "Duration.ofSeconds(4)");
        if (given.isNegative()) {
            throw Misuse.of(what + " " + given).toDo("pass zero or more, like Duration.ofSeconds(4).");
        }
        return given;
    }

    /** A distinguished name of a certificate. */
    public static String distinguishedName(@Nullable String name) {
        String given = text(name, "the distinguished name", "issue(\"CN=alice\")");
        try {
            return new X500Principal(given).getName();
        } catch (IllegalArgumentException e) {
            throw Misuse.of("\"" + given + "\" is not a distinguished name")
                    .toDo("write one like CN=" + (given.indexOf('=') < 0 ? given : "alice") + ".");
        }
    }

    /** A regular expression. */
    public static Pattern regex(@Nullable String regex) {
        String given = present(regex, "the regular expression", "\".* 200\"");
        try {
            return Pattern.compile(given);
        } catch (PatternSyntaxException e) {
            throw Misuse.of("\"" + given + "\" is not a regular expression: " + e.getDescription())
                    .toDo("put a backslash before each special character, or compare the whole line.");
        }
    }

    /** A JSONPath whose brackets close; what else it may be wrong with, its own parser says. */
    public static String jsonPath(@Nullable String path) {
        String given = text(path, "the JSONPath", "$.orders[0].id");
        boolean open = given.chars().filter(c -> c == '[').count()
                != given.chars().filter(c -> c == ']').count();
        if (open || given.endsWith(".")) {
            throw Misuse.of("\"" + given + "\" is not a complete JSONPath")
                    .toDo("write one like $.orders[0].id or $['a name'].");
        }
        return given;
    }

    /** A status of HTTP. */
    public static int status(int status) {
        if (status < 100 || status > 599) {
            throw Misuse.of("there is no status " + status).toDo("write one of 100 to 599, like 200.");
        }
        return status;
    }
}
