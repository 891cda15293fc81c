package dev.gatehouse.lambda.internal.leftovers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownLibraryChangesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OkHttp TaskRunner",
                "Okio Watchdog",
                "HttpClient-1-SelectorManager",
                "idle-connection-reaper",
                "reactor-http-epoll-1",
                "vert.x-eventloop-thread-0",
                "DefaultDispatcher-worker-1",
                "gatehouse-stand-in"
            })
    void threads_of_clients_and_frameworks_are_none_of_a_handler(String name) {
        assertThat(KnownLibraryChanges.isThread(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pool-1-thread-1", "Thread-3", "telemetry", "prices"})
    void other_threads_are(String name) {
        assertThat(KnownLibraryChanges.isThread(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PID", "CONSOLE_LOG_CHARSET", "java.awt.headless", "spring.beaninfo.ignore"})
    void properties_that_frameworks_set_are_no_news(String name) {
        assertThat(KnownLibraryChanges.isChange("the system property \"" + name + '"'))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"the system property \"user.timezone\"", "the default locale", "System.out"})
    void other_changes_are(String what) {
        assertThat(KnownLibraryChanges.isChange(what)).isFalse();
    }
}
