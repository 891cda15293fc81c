package dev.gatehouse.benchmarks;

import com.sun.management.ThreadMXBean;
import dev.gatehouse.ApiGateway;
import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.function.ProvidedFunction;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Starts gateways of templates of 53, 494 and 4,328 lines, each a text that was not seen before and then the same again,
 * and fails if the largest allocates more than 11 times as much as the second.
 *
 * <p>Processor time and allocation of the starting thread count, so that the machine may be busy.
 */
public final class LinearImport {

    private static final int SMALLEST = 5;
    private static final int SMALL = 54;
    private static final int LARGE = 480;
    private static final double MOST = 11;
    private static final int WARM_UP = 60;
    private static final int ROUNDS = 21;
    private static final String NEW = "a text not seen before";
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private LinearImport() {}

    /** What one start took of its thread. */
    private record Cost(double millis, double megabytes) {}

    public static void main(String[] args) {
        String smallest = TemplateText.orders(SMALLEST);
        String small = TemplateText.orders(SMALL);
        String large = TemplateText.orders(LARGE);
        for (int i = 0; i < WARM_UP; i++) {
            start(smallest);
            start(smallest + "# warm-up " + i);
            start(small + "# warm-up " + i);
            start(large + "# warm-up " + i);
        }
        tell(smallest, NEW, ofNewTexts(smallest));
        Cost ofSmall = ofNewTexts(small);
        tell(small, NEW, ofSmall);
        Cost ofLarge = ofNewTexts(large);
        tell(large, NEW, ofLarge);
        for (String template : List.of(smallest, small, large)) {
            tell(template, "the same again", cost(round -> template));
        }
        double time = ofLarge.millis() / ofSmall.millis();
        double allocation = ofLarge.megabytes() / ofSmall.megabytes();
        System.out.printf("eight times the functions: time x%.1f, allocation x%.1f%n", time, allocation);
        if (allocation > MOST) {
            throw new IllegalStateException("the import is not linear in the template any more");
        }
    }

    private static void tell(String template, String what, Cost cost) {
        System.out.printf(
                "start() of %d lines, warm, %s: %.1f ms of a processor, %.2f MB%n",
                template.lines().count(), what, cost.millis(), cost.megabytes());
    }

    private static Cost ofNewTexts(String template) {
        return cost(round -> template + "# round " + round);
    }

    private static Cost cost(IntFunction<String> template) {
        double[] millis = new double[ROUNDS];
        double[] megabytes = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            String text = template.apply(i);
            long time = THREADS.getCurrentThreadCpuTime();
            long bytes = THREADS.getCurrentThreadAllocatedBytes();
            start(text);
            millis[i] = (THREADS.getCurrentThreadCpuTime() - time) / 1e6;
            megabytes[i] = (THREADS.getCurrentThreadAllocatedBytes() - bytes) / 1e6;
        }
        return new Cost(median(millis), median(megabytes));
    }

    private static void start(String template) {
        FunctionCode code = invocation -> FunctionOutcome.returned("{\"statusCode\":200,\"body\":\"{}\"}");
        ApiGateway.builder()
                .templateText("template.yaml", template)
                .functions(definition -> ProvidedFunction.of(code))
                .start()
                .close();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
