package dev.gatehouse.transports;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.assertj.core.api.Assumptions;

/** Counts what the whole JVM holds; only tests that run alone may compare the numbers. */
final class JvmCount {

    private JvmCount() {}

    /** Gatehouse's own threads. */
    static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("gatehouse-"))
                .count();
    }

    /** Open files and sockets; the test ends here, without a failure, where the system does not tell. */
    static long descriptors() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        Assumptions.assumeThat(system).isInstanceOf(UnixOperatingSystemMXBean.class);
        return ((UnixOperatingSystemMXBean) system).getOpenFileDescriptorCount();
    }
}
