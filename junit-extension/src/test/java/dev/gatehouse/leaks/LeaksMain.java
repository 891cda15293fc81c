package dev.gatehouse.leaks;

import java.util.List;
import java.util.function.IntConsumer;

/** Makes as many gateways and test classes as the first word says, fifty at a time, and tells what they left. */
public final class LeaksMain {

    private static final int AT_ONCE = 50;

    private LeaksMain() {}

    public static void main(String[] args) {
        int count = Integer.parseInt(args[0]);
        boolean clean = lives("gateways with handlers in class loaders of their own", count, ShortLives::gateways)
                & lives("test classes", count, LeaksMain::testClasses);
        System.exit(clean ? 0 : 1);
    }

    private static void testClasses(int count) {
        List<String> failed = ShortLives.testClasses(count);
        if (!failed.isEmpty()) {
            throw new IllegalStateException(failed.toString());
        }
    }

    private static boolean lives(String what, int count, IntConsumer lives) {
        lives.accept(AT_ONCE);
        Holdings before = Holdings.atRest();
        for (int done = 0; done < count; done += AT_ONCE) {
            lives.accept(AT_ONCE);
        }
        Holdings after = Holdings.atRest();
        List<String> left = after.leftSince(before);
        System.out.println(count + " " + what + ": " + before + "; then " + after
                + (left.isEmpty() ? "; nothing left" : "; LEFT: " + left));
        return left.isEmpty();
    }
}
