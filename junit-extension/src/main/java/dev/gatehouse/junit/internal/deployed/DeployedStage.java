package dev.gatehouse.junit.internal.deployed;

import dev.gatehouse.client.DeployedStages.Named;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stage of the template and where it is deployed.
 *
 * @param url without a slash at the end
 */
record DeployedStage(Named named, URI url) {

    private static final Pattern AWS_HOST = Pattern.compile(
            "[a-z0-9-]+\\.execute-api\\.([a-z0-9-]+)\\.(?:amazonaws\\.com|amazonaws\\.com\\.cn|api\\.aws)");

    private static final Pattern LOOPBACK = Pattern.compile("localhost|.+\\.localhost|127\\.[0-9.]+|\\[::1]");

    /**
     * Reads a stage's URL.
     *
     * @param setting where it is written
     * @throws IllegalStateException that says what is wrong with it
     */
    static DeployedStage of(Named named, String text, String setting) {
        URI url = read(text.strip().replaceAll("/+$", ""), setting);
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        boolean encrypted = scheme.equals("https") || scheme.equals("wss");
        boolean plain = scheme.equals("http") || scheme.equals("ws");
        if (url.getHost() == null
                || !encrypted && !plain
                || url.getRawQuery() != null
                || url.getRawUserInfo() != null) {
            throw unusable(setting, text, "is not the URL of a stage");
        }
        if (plain && !isLoopback(url.getHost())) {
            throw unusable(setting, text, "is not encrypted");
        }
        return new DeployedStage(named, url);
    }

    private static URI read(String text, String setting) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    unusable(setting, text, "is not the URL of a stage").getMessage(), e);
        }
    }

    private static IllegalStateException unusable(String setting, String text, String why) {
        return new IllegalStateException(setting + ": \"" + text + "\" " + why + "."
                + "\n  expected:    like https://a1b2c3.execute-api.eu-west-1.amazonaws.com/prod, or the URL of a custom domain;"
                + "\n               http only for this machine, like http://localhost:3000/prod");
    }

    /** Whether that is this machine, by what is written: no name is looked up. */
    private static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    boolean isLoopback() {
        return isLoopback(url.getHost());
    }

    boolean isEncrypted() {
        return url.getScheme().equalsIgnoreCase("https") || url.getScheme().equalsIgnoreCase("wss");
    }

    /** Scheme, host and port, as a wire client takes them. */
    String origin() {
        return (isEncrypted() ? "https" : "http") + "://" + authority();
    }

    /** Host and, where it is not the scheme's own, port: the Host header. */
    String authority() {
        int standard = isEncrypted() ? 443 : 80;
        boolean named = url.getPort() >= 0 && url.getPort() != standard;
        return url.getHost() + (named ? ":" + url.getPort() : "");
    }

    /** What goes before every path. */
    String basePath() {
        return Optional.ofNullable(url.getRawPath()).orElse("");
    }

    boolean isHost(String host) {
        return host.equalsIgnoreCase(url.getHost());
    }

    /** The region that the host names; empty for a custom domain. */
    Optional<String> region() {
        Matcher host = AWS_HOST.matcher(url.getHost().toLowerCase(Locale.ROOT));
        return host.matches() ? Optional.of(host.group(1)) : Optional.empty();
    }

    @Override
    public String toString() {
        return named + " at " + url;
    }
}
