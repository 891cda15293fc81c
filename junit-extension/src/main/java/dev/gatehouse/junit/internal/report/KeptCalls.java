package dev.gatehouse.junit.internal.report;

import dev.gatehouse.events.CallRefused;
import dev.gatehouse.events.Exchange;
import dev.gatehouse.events.FunctionInvoked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * The calls of a test that the report keeps, in the order of the test.
 *
 * <p>Calls that follow each other and are equal but for their ids and times are one row. Where a test has more rows than
 * the limit, equal ones become one wherever they are; then the last rows stay, then those that went wrong.
 *
 * @param leftOut how many calls are not kept
 */
record KeptCalls(List<Row> rows, int leftOut) {

    private static final int MOST = 200;
    private static final int LAST = 50;

    KeptCalls {
        rows = List.copyOf(rows);
    }

    /** Equal calls; the first is shown. */
    record Row(List<Exchange> calls) {

        Exchange first() {
            return calls.get(0);
        }
    }

    static KeptCalls of(List<Exchange> calls) {
        List<Row> rows = neighboursFolded(calls);
        if (rows.size() > MOST) {
            rows = folded(calls);
        }
        List<Row> kept = chosen(rows);
        int shown = kept.stream().mapToInt(row -> row.calls().size()).sum();
        return new KeptCalls(kept, calls.size() - shown);
    }

    private static List<Row> neighboursFolded(List<Exchange> calls) {
        List<Row> rows = new ArrayList<>();
        List<Object> before = List.of();
        for (Exchange call : calls) {
            List<Object> kind = kind(call);
            if (!kind.equals(before)) {
                rows.add(new Row(new ArrayList<>()));
            }
            rows.get(rows.size() - 1).calls().add(call);
            before = kind;
        }
        return rows;
    }

    private static List<Row> folded(List<Exchange> calls) {
        Map<List<Object>, Row> rows = new LinkedHashMap<>();
        calls.forEach(call -> rows.computeIfAbsent(kind(call), kind -> new Row(new ArrayList<>()))
                .calls()
                .add(call));
        return List.copyOf(rows.values());
    }

    private static List<Row> chosen(List<Row> rows) {
        if (rows.size() <= MOST) {
            return rows;
        }
        Set<Integer> chosen = new TreeSet<>();
        int last = rows.size() - LAST;
        for (IntPredicate wanted : List.<IntPredicate>of(
                row -> row >= last, row -> wentWrong(rows.get(row).first()), row -> true)) {
            for (int row = rows.size() - 1; row >= 0 && chosen.size() < MOST; row--) {
                if (wanted.test(row)) {
                    chosen.add(row);
                }
            }
        }
        return chosen.stream().map(rows::get).toList();
    }

    private static boolean wentWrong(Exchange call) {
        return call.response().status() >= 400
                || call.last(CallRefused.class).isPresent()
                || call.facts(FunctionInvoked.class).stream()
                        .anyMatch(invoked -> invoked.error().isPresent());
    }

    // what a reader would compare: all but ids and times
    private static List<Object> kind(Exchange call) {
        var request = call.request();
        return List.of(
                call.api(),
                call.stage(),
                request.method(),
                request.target(),
                request.headers().lines(),
                request.body(),
                call.response().status(),
                call.response().body().text().replace(call.requestId(), "*"),
                call.last(CallRefused.class).map(CallRefused::reason),
                call.facts().stream()
                        .map(timed ->
                                timed.fact().gate() + timed.fact().getClass().getName())
                        .toList());
    }
}
