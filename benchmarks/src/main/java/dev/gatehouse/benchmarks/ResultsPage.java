package dev.gatehouse.benchmarks;

import dev.gatehouse.benchmarks.Plot.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a page with what measurements printed, and plots of what grows beside it. */
public final class ResultsPage {

    private static final Pattern ROUTES = Pattern.compile("call (hit|miss) among (\\d+) routes +([\\d.]+) us .*");
    private static final Pattern CALLERS = Pattern.compile("call (.+), (\\d+) callers +([\\d.]+) us .*");
    private static final Pattern RECORDED = Pattern.compile("call (.+), (\\d+) calls recorded +([\\d.]+) us .*");
    private static final Pattern LINES =
            Pattern.compile("start\\(\\) of (\\d+) lines, warm, (.+): ([\\d.]+) ms of a processor, ([\\d.]+) MB");

    private ResultsPage() {}

    /**
     * Writes.
     *
     * @param arguments the page, the folder of plots beside it, and the file with what was printed
     */
    public static void main(String[] arguments) throws IOException {
        Path page = Path.of(arguments[0]);
        Path folder = Path.of(arguments[1]);
        List<String> printed = Files.readAllLines(Path.of(arguments[2])).stream()
                .filter(line -> !line.isBlank())
                .toList();
        Map<String, Plot> plots = plots(printed);
        Files.createDirectories(folder);
        for (Map.Entry<String, Plot> plot : plots.entrySet()) {
            Files.writeString(
                    folder.resolve(plot.getKey() + ".svg"), plot.getValue().toSvg());
        }
        Files.writeString(page, text(machine(), printed, plots));
    }

    /** The plots of what printed lines tell, by name of file; those with less than two points are left out. */
    static Map<String, Plot> plots(List<String> printed) {
        Map<String, Plot> plots = new LinkedHashMap<>();
        plots.put("routes", new Plot("A call in process among routes", "routes", "us", named(printed, ROUTES)));
        plots.put(
                "callers", new Plot("A call in process of several callers", "callers", "us", named(printed, CALLERS)));
        plots.put(
                "recorded",
                new Plot("A call in process after others", "calls recorded", "us", named(printed, RECORDED)));
        Map<String, List<Point>> starts = new LinkedHashMap<>();
        for (Matcher line : matching(printed, LINES)) {
            add(starts, "ms, " + line.group(2), line.group(1), line.group(3));
            add(starts, "MB, " + line.group(2), line.group(1), line.group(4));
        }
        plots.put("template", new Plot("A warm start", "lines of the template", "", starts));
        plots.values().removeIf(plot -> !plot.shows());
        return plots;
    }

    static String text(String machine, List<String> printed, Map<String, Plot> plots) {
        var text = new StringBuilder("""
                # Measured

                Written by `bash benchmarks/run`: medians, with the least and the most of the rounds in brackets. What the figures
                mean, and what was measured otherwise, stands in [results.md](results.md).

                """);
        text.append(machine).append("\n\n```\n");
        printed.forEach(line -> text.append(line).append('\n'));
        text.append("```\n");
        plots.forEach((name, plot) -> text.append("\n![")
                .append(plot.title())
                .append("](plots/")
                .append(name)
                .append(".svg)\n"));
        return text.toString();
    }

    private static String machine() {
        Runtime jvm = Runtime.getRuntime();
        return String.join(
                ", ",
                LocalDate.now(ZoneOffset.UTC).toString(),
                jvm.availableProcessors() + " processors",
                jvm.maxMemory() / (1024 * 1024) + " MB of heap",
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                "Java " + System.getProperty("java.version"));
    }

    private static Map<String, List<Point>> named(List<String> printed, Pattern pattern) {
        Map<String, List<Point>> lines = new LinkedHashMap<>();
        for (Matcher line : matching(printed, pattern)) {
            add(lines, line.group(1), line.group(2), line.group(3));
        }
        return lines;
    }

    private static List<Matcher> matching(List<String> printed, Pattern pattern) {
        return printed.stream().map(pattern::matcher).filter(Matcher::matches).toList();
    }

    private static void add(Map<String, List<Point>> lines, String name, String x, String y) {
        lines.computeIfAbsent(name, one -> new ArrayList<>())
                .add(new Point(Double.parseDouble(x), Double.parseDouble(y)));
    }
}
