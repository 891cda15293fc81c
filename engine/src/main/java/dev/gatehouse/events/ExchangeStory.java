package dev.gatehouse.events;

import dev.gatehouse.events.Exchange.TimedFact;
import dev.gatehouse.function.FunctionError.Kind;
import dev.gatehouse.http.Header;
import dev.gatehouse.http.HttpRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes a call as text: the request, the response and each fact; long lines are cut off. */
public final class ExchangeStory {

    private static final String FAILED = "the function failed";
    private static final int LONGEST = 180;
    private static final int LONGEST_HEADER = 60;
    private static final int MOST_FRAMES = 3;
    private static final int MOST_LINES = 16;

    /** Headers that every client sends. */
    private static final Set<String> USUAL =
            Set.of("host", "content-length", "connection", "upgrade", "sec-websocket-key", "sec-websocket-version");

    private ExchangeStory() {}

    /**
     * {@return several lines: a summary, and indented details}
     *
     * @param exchange a call
     */
    public static String of(Exchange exchange) {
        return of(exchange, MOST_LINES);
    }

    /**
     * {@return the same with a limited number of lines; lines in the middle are replaced by their number}
     *
     * @param exchange a call
     * @param lines the maximum number of lines
     */
    public static String of(Exchange exchange, int lines) {
        List<String> story = new ArrayList<>();
        story.add(summary(exchange));
        sent(exchange.request()).forEach(line -> story.add("  " + line));
        exchange.facts().stream()
                .map(TimedFact::fact)
                .flatMap(fact -> told(fact, exchange))
                .forEach(line -> story.add("  " + line));
        return String.join(
                "\n", bounded(story, lines).stream().map(ExchangeStory::cut).toList());
    }

    /**
     * {@return request and response in one line}
     *
     * @param exchange a call
     */
    public static String summary(Exchange exchange) {
        var request = exchange.request();
        var response = exchange.response();
        String body =
                response.body().isEmpty() ? "" : " " + oneLine(response.body().text());
        return cut(request.method() + " " + request.target() + " -> " + response.status() + body);
    }

    private static Stream<String> sent(HttpRequest request) {
        String headers = request.headers().lines().stream()
                .filter(header -> !USUAL.contains(header.name().toLowerCase(Locale.ROOT)))
                .map(ExchangeStory::shown)
                .collect(Collectors.joining("; "));
        return Stream.of(
                        headers.isEmpty() ? "" : "sent " + headers,
                        request.body().isEmpty()
                                ? ""
                                : "body " + oneLine(request.body().text()))
                .filter(line -> !line.isEmpty());
    }

    private static String shown(Header header) {
        String value = header.value();
        boolean isLong = value.length() > LONGEST_HEADER;
        return header.name() + ": " + (isLong ? value.substring(0, LONGEST_HEADER - 10) + "…" : value);
    }

    private static Stream<String> told(Fact fact, Exchange exchange) {
        if (fact instanceof FunctionInvoked invoked) {
            return invoked(invoked);
        }
        if (fact instanceof TemplateRendered rendered) {
            return Stream.of(rendered.purpose() + " template " + rendered.contentType() + " at " + rendered.location()
                    + " rendered " + oneLine(rendered.output()));
        }
        if (fact instanceof BackendCalled called) {
            return called(called);
        }
        if (fact instanceof RouteMissed missed) {
            return Stream.concat(fact.story().lines(), stageTwice(missed, exchange.stage()));
        }
        return once(fact.story(), exchange).lines();
    }

    /** Without the error of a function that its own lines tell already. */
    private static String once(String story, Exchange exchange) {
        return exchange.facts(FunctionInvoked.class).stream()
                .flatMap(invoked -> invoked.error().stream())
                .map(error -> FAILED + ": " + error.errorMessage())
                .filter(story::contains)
                .findFirst()
                .map(told -> story.replace(told, FAILED))
                .orElse(story);
    }

    private static Stream<String> invoked(FunctionInvoked invoked) {
        String what = "function " + invoked.function() + " ("
                + invoked.purpose().name().toLowerCase(Locale.ROOT) + ") got an event of "
                + invoked.event().length() + " characters";
        if (invoked.error().isEmpty()) {
            return Stream.of(what, "  returned " + oneLine(invoked.output()));
        }
        var error = invoked.error().get();
        Stream<String> frames = error.stackTrace().stream().limit(MOST_FRAMES).map(frame -> "    at " + frame);
        boolean named = !error.errorType().isEmpty();
        String failure =
                "  failed" + (named ? " with " + error.errorType() : "") + ": " + oneLine(error.errorMessage());
        Stream<String> because = named
                ? error.cause().flatMap(RootCause::of).stream()
                        .map(root -> "    because " + oneLine(root.toString()))
                        .filter(line -> !line.endsWith(error.errorMessage()))
                : error.cause().filter(known -> error.kind() == Kind.INIT).stream()
                        .map(known -> "    " + oneLine(String.valueOf(known.getMessage())));
        return Stream.concat(Stream.concat(Stream.of(what, failure), because), frames);
    }

    private static Stream<String> called(BackendCalled called) {
        String outcome = called.response()
                .map(response -> "answered " + response.status() + " "
                        + oneLine(response.body().text()))
                .orElse("failed: " + called.failure());
        var request = called.request();
        return Stream.of(
                called.target() + " got " + request.method() + " " + request.target() + " "
                        + oneLine(request.body().text()),
                "  " + outcome);
    }

    private static Stream<String> stageTwice(RouteMissed missed, String stage) {
        String path = missed.asked().substring(missed.asked().indexOf(' ') + 1);
        boolean twice = path.equals("/" + stage) || path.startsWith("/" + stage + "/");
        return twice
                ? Stream.of("to do:  leave out the stage, which the client puts before the path: "
                        + (path.length() > stage.length() + 1 ? path.substring(stage.length() + 1) : "/"))
                : Stream.empty();
    }

    private static List<String> bounded(List<String> lines, int most) {
        if (lines.size() <= most) {
            return lines;
        }
        int last = most / 2;
        int first = most - last - 1;
        List<String> bounded = new ArrayList<>(lines.subList(0, first));
        bounded.add("  … " + (lines.size() - first - last) + " more lines");
        bounded.addAll(lines.subList(lines.size() - last, lines.size()));
        return bounded;
    }

    private static String oneLine(String text) {
        return text.indexOf('\n') < 0 ? text : text.lines().map(String::strip).collect(Collectors.joining(" "));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " … (" + text.length() + " characters)";
    }

    /** The root cause of an error that a framework has wrapped or suppressed. */
    static final class RootCause {

        private RootCause() {}

        /** The first suppressed error among the causes, or else the last cause; empty if the error has neither. */
        static Optional<Throwable> of(Throwable thrown) {
            Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            Throwable at = thrown;
            while (seen.add(at)) {
                Throwable next = at.getSuppressed().length > 0 ? at.getSuppressed()[0] : at.getCause();
                if (next == null) {
                    break;
                }
                at = next;
            }
            return Optional.of(at).filter(it -> it != thrown);
        }
    }
}
