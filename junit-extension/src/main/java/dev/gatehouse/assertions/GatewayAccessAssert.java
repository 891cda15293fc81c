package dev.gatehouse.assertions;

import dev.gatehouse.access.GatewayAccess;
import dev.gatehouse.access.RouteAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Assertions about who may call each route. */
public final class GatewayAccessAssert extends GatewayAssert<GatewayAccessAssert, GatewayAccess> {

    private static final String UPDATE = "-Dgatehouse.baseline=update";

    GatewayAccessAssert(GatewayAccess access, Failing failing) {
        super(access, GatewayAccessAssert.class, failing);
    }

    /**
     * Passes if only these routes are open.
     *
     * @param allowed like {@code GET /health}, or with {@code *} for any text: {@code OPTIONS *}; a pattern that
     *     matches no open route fails, because it would hide a route that is opened later
     * @return this assertion
     */
    public GatewayAccessAssert hasNoOpenRoutesExcept(String... allowed) {
        return check(access -> {
            List<String> unused = Arrays.stream(allowed)
                    .filter(pattern -> access.open().stream().noneMatch(route -> fits(pattern, route)))
                    .toList();
            List<RouteAccess> open = access.open().stream()
                    .filter(route -> Arrays.stream(allowed).noneMatch(pattern -> fits(pattern, route)))
                    .toList();
            if (!open.isEmpty()) {
                fail(
                        "open routes",
                        List.of(allowed),
                        open.stream().map(RouteAccess::line).toList(),
                        shown(open));
            }
            if (!unused.isEmpty()) {
                fail(
                        "open routes",
                        List.of(allowed),
                        access.open().stream().map(RouteAccess::route).toList(),
                        unused + " matches no open route; remove it\n  open are:" + shown(access.open()));
            }
        });
    }

    /**
     * Passes if no route is open.
     *
     * @return this assertion
     */
    public GatewayAccessAssert hasNoOpenRoutes() {
        return hasNoOpenRoutesExcept();
    }

    /**
     * Passes if the access table is equal to that file; {@code -Dgatehouse.baseline=update} writes the file.
     *
     * @param file the expected table, with one line per route
     * @return this assertion
     * @throws UncheckedIOException if the file can't be read or written
     */
    public GatewayAccessAssert matchesBaseline(Path file) {
        return check(access -> {
            String found = String.join("\n", access.lines()) + "\n";
            if (System.getProperty("gatehouse.baseline", "").equals("update")) {
                write(file, found);
            } else if (!Files.exists(file)) {
                fail("who may call", file, "no such file", "no such file; run once with " + UPDATE + " and commit it");
            } else {
                compare(file, read(file).replace("\r\n", "\n"), found);
            }
        });
    }

    private void compare(Path file, String expected, String found) {
        if (expected.equals(found)) {
            return;
        }
        List<String> gone = new ArrayList<>(expected.lines().toList());
        gone.removeAll(found.lines().toList());
        List<String> come = new ArrayList<>(found.lines().toList());
        come.removeAll(expected.lines().toList());
        String difference = gone.stream().map(line -> "\n    - " + line).collect(Collectors.joining())
                + come.stream().map(line -> "\n    + " + line).collect(Collectors.joining());
        failWith(
                "who may call differs from " + file + " says" + difference
                        + "\n  to do:    if this is intended, run with " + UPDATE + " and commit the file.",
                expected,
                found);
    }

    private static String shown(List<RouteAccess> routes) {
        return routes.stream()
                .map(route -> "\n    " + route.line() + " (" + route.location() + ")")
                .collect(Collectors.joining());
    }

    private static boolean fits(String pattern, RouteAccess route) {
        String regex =
                Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return route.route().matches(regex);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    String noun() {
        return "access";
    }
}
