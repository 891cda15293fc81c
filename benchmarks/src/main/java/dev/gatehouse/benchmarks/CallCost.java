package dev.gatehouse.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What one call takes.
 *
 * @param micros from its beginning to its answer
 * @param processor microseconds that all threads of Java run for it, which a busy machine disturbs less
 * @param kilobytes that all threads allocate for it
 */
record CallCost(double micros, double processor, double kilobytes) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Makes so many calls and divides; what threads did that end meanwhile is not counted. */
    static CallCost of(Runnable call, int calls) {
        Map<Long, long[]> before = threads();
        long start = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            call.run();
        }
        double micros = (System.nanoTime() - start) / 1e3;
        double processor = 0;
        double kilobytes = 0;
        for (var after : threads().entrySet()) {
            long[] was = before.getOrDefault(after.getKey(), new long[2]);
            processor += (after.getValue()[0] - was[0]) / 1e3;
            kilobytes += (after.getValue()[1] - was[1]) / 1024.0;
        }
        return new CallCost(micros, processor, kilobytes).of(calls);
    }

    /** The share of one of so many calls. */
    CallCost of(double calls) {
        return new CallCost(micros / calls, processor / calls, kilobytes / calls);
    }

    /** The median of each number. */
    static CallCost median(List<CallCost> rounds) {
        return new CallCost(
                median(rounds, CallCost::micros),
                median(rounds, CallCost::processor),
                median(rounds, CallCost::kilobytes));
    }

    private static double median(List<CallCost> rounds, ToDoubleFunction<CallCost> value) {
        double[] sorted = rounds.stream().mapToDouble(value).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static Map<Long, long[]> threads() {
        long[] ids = THREADS.getAllThreadIds();
        long[] times = THREADS.getThreadCpuTime(ids);
        long[] bytes = THREADS.getThreadAllocatedBytes(ids);
        Map<Long, long[]> threads = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            if (times[i] >= 0 && bytes[i] >= 0) { // else it has ended since it was listed
                threads.put(ids[i], new long[] {times[i], bytes[i]});
            }
        }
        return threads;
    }
}
