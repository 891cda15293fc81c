package dev.gatehouse.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a number grows with another, as a picture; both axes are logarithmic.
 *
 * @param across what grows, like {@code routes}
 * @param up what is measured, like {@code us}
 * @param lines by what they show, each from left to right
 */
record Plot(String title, String across, String up, Map<String, List<Point>> lines) {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int LEFT = 70;
    private static final int RIGHT = 200;
    private static final int TOP = 40;
    private static final int BOTTOM = 50;
    private static final List<String> COLOURS = List.of("#1f77b4", "#d62728", "#2ca02c", "#9467bd", "#ff7f0e");

    /** One measured value; both numbers are above zero. */
    record Point(double x, double y) {}

    /** Whether there is anything to see: a line of at least two points. */
    boolean shows() {
        return lines.values().stream().anyMatch(points -> points.size() > 1);
    }

    String toSvg() {
        Axis x = Axis.of(lines.values().stream().flatMap(List::stream).map(Point::x), LEFT, WIDTH - RIGHT);
        Axis y = Axis.of(lines.values().stream().flatMap(List::stream).map(Point::y), HEIGHT - BOTTOM, TOP);
        var svg = new StringBuilder();
        line(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">",
                WIDTH,
                HEIGHT);
        line(svg, "<rect width=\"%d\" height=\"%d\" fill=\"white\"/>", WIDTH, HEIGHT);
        line(svg, "<text x=\"%d\" y=\"20\" font-size=\"14\">%s</text>", LEFT, title);
        frame(svg, x, y);
        int number = 0;
        for (Map.Entry<String, List<Point>> entry : lines.entrySet()) {
            drawn(svg, entry, x, y, number++);
        }
        line(svg, "</svg>");
        return svg.toString();
    }

    private void frame(StringBuilder svg, Axis x, Axis y) {
        for (double tick : x.ticks()) {
            line(
                    svg,
                    "<path d=\"M%.1f %dV%d\" stroke=\"#ddd\"/><text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                    x.at(tick),
                    TOP,
                    HEIGHT - BOTTOM,
                    x.at(tick),
                    HEIGHT - BOTTOM + 16,
                    label(tick));
        }
        for (double tick : y.ticks()) {
            line(
                    svg,
                    "<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                    LEFT,
                    y.at(tick),
                    WIDTH - RIGHT,
                    LEFT - 6,
                    y.at(tick) + 4,
                    label(tick));
        }
        line(
                svg,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                (LEFT + WIDTH - RIGHT) / 2,
                HEIGHT - 12,
                across);
        line(svg, "<text x=\"8\" y=\"%d\">%s</text>", TOP - 4, up);
    }

    private static void drawn(StringBuilder svg, Map.Entry<String, List<Point>> entry, Axis x, Axis y, int number) {
        String colour = COLOURS.get(number % COLOURS.size());
        var path = new StringBuilder();
        for (Point point : entry.getValue()) {
            path.append(path.isEmpty() ? "M" : "L")
                    .append(String.format(Locale.ROOT, "%.1f %.1f", x.at(point.x()), y.at(point.y())));
        }
        line(svg, "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>", path, colour);
        line(
                svg,
                "<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>",
                WIDTH - RIGHT + 10,
                TOP + 16 + 18 * number,
                colour,
                entry.getKey());
    }

    private static String label(double tick) {
        return tick >= 1 ? String.format(Locale.ROOT, "%,.0f", tick) : String.format(Locale.ROOT, "%.3g", tick);
    }

    private static void line(StringBuilder svg, String format, Object... arguments) {
        svg.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }

    /** Whole powers of ten, from one place of the picture to another. */
    private record Axis(int low, int high, int from, int to) {

        static Axis of(Stream<Double> values, int from, int to) {
            var statistics = values.mapToDouble(Math::log10).summaryStatistics();
            int low = (int) Math.floor(statistics.getMin());
            return new Axis(low, Math.max(low + 1, (int) Math.ceil(statistics.getMax())), from, to);
        }

        double at(double value) {
            return from + (Math.log10(value) - low) / (high - low) * (to - from);
        }

        List<Double> ticks() {
            return Stream.iterate(low, power -> power <= high, power -> power + 1)
                    .map(power -> Math.pow(10, power))
                    .toList();
        }
    }
}
