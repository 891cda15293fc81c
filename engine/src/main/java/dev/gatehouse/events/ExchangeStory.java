package dev.gatehouse.events;

/** Tells a call as text: what was asked, what was answered, and each fact on the way. */
public final class ExchangeStory {

    private static final int LONGEST = 400;

    private ExchangeStory() {}

    /** Several lines: the first sums the call up, the others are indented. Long lines are cut. */
    public static String of(Exchange exchange) {
        var request = exchange.request();
        var response = exchange.response();
        StringBuilder story = new StringBuilder();
        story.append(request.method())
                .append(' ')
                .append(request.target())
                .append(" -> ")
                .append(response.status());
        if (!response.body().isEmpty()) {
            story.append(' ').append(shortened(response.body().text()));
        }
        exchange.facts().forEach(timed -> story.append("\n  ")
                .append(timed.fact().story().replace("\n", "\n  ")));
        return story.toString();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " … (" + text.length() + " characters)";
    }
}
