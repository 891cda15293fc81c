package dev.gatehouse.lambda.internal.variables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadPlaceTest {

    @Test
    void an_initializer_is_found_whatever_the_thread_has_asked_before() {
        ReadPlace before = ReadPlace.present();

        ReadPlace within = Late.OUTER;

        assertThat(before.initializing()).isEmpty();
        assertThat(within.initializing()).containsExactly(Later.class, Late.class);
        assertThat(Late.here().initializing()).isEmpty();
    }

    private static final class Late {

        static final ReadPlace FIRST = here();
        static final ReadPlace OUTER = Later.INNER;

        static ReadPlace here() {
            return ReadPlace.present();
        }
    }

    private static final class Later {

        static final ReadPlace INNER = Late.here();
    }
}
