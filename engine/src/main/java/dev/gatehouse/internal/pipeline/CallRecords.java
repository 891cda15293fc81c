package dev.gatehouse.internal.pipeline;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.internal.environment.BoundedHistory;
import dev.gatehouse.internal.environment.StateKey;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** The calls of one test, oldest first, as many as an eighth of the heap allows, at most 64 MB. */
public final class CallRecords {

    public static final StateKey<CallRecords> KEY =
            StateKey.of(CallRecords::new).emptyInRehearsal();
    private static final int PART = 8;
    private static final String TOLD = "the calls of this test take more than an eighth of the heap, or 64 MB:"
            + " the oldest are dropped, with their log lines. Metrics and counts of invocations continue."
            + "\n  to do:       look at calls and logs earlier, or give the tests more heap (-Xmx).";

    private final AtomicBoolean told = new AtomicBoolean();

    private final List<Consumer<CallRecord>> listeners = new CopyOnWriteArrayList<>();
    private final BoundedHistory<CallRecord> ring =
            new BoundedHistory<>(BoundedHistory.shareOfHeap(PART), this::dropped);

    private CallRecords() {}

    /** Remembers a call. */
    public Exchange add(Exchange exchange, Optional<CallRecord.Seen> seen) {
        ring.add(CallRecord.of(exchange, seen));
        return exchange;
    }

    /** The calls from that number on that are still kept. */
    public List<CallRecord> since(long number) {
        return ring.since(number);
    }

    /** What happened to the calls from that number on that are still kept. */
    public List<Exchange> exchanges(long number) {
        return ring.since(number).stream().map(CallRecord::exchange).toList();
    }

    /** How many there were, those that are not kept any more included. */
    public long count() {
        return ring.count();
    }

    /** How many are not kept any more: the oldest. */
    public long dropped() {
        return ring.dropped();
    }

    private void dropped(CallRecord record) {
        if (told.compareAndSet(false, true)) {
            System.getLogger("dev.gatehouse").log(Level.WARNING, TOLD);
        }
        listeners.forEach(listener -> listener.accept(record));
    }

    /** Has somebody hear of each call that goes. */
    public void onDrop(Consumer<CallRecord> listener) {
        listeners.add(listener);
    }
}
