package dev.gatehouse.streaming;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Words that one thread waits for and another says. */
final class Heard {

    private final Map<String, CountDownLatch> words = new ConcurrentHashMap<>();

    void hear(String word) {
        latch(word).countDown();
    }

    /** Waits for a word; the bound is for a build that would hang otherwise. */
    void await(String word) throws InterruptedException {
        if (!latch(word).await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nobody said " + word);
        }
    }

    private CountDownLatch latch(String word) {
        return words.computeIfAbsent(word, any -> new CountDownLatch(1));
    }
}
