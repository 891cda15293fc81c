package dev.gatehouse.internal.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedHistoryTest {

    private final List<String> forgotten = new ArrayList<>();
    private final BoundedHistory<Text> ring =
            new BoundedHistory<>(100_000, text -> forgotten.add(text.value().substring(0, 1)));

    @Test
    void keeps_all_within_its_budget() {
        ring.add(text("a", 40_000));
        ring.add(text("b", 40_000));

        assertThat(lengths()).containsExactly(40_000, 40_000);
        assertThat(ring.count()).isEqualTo(2);
        assertThat(ring.dropped()).isZero();
    }

    @Test
    void cuts_large_old_elements_before_any_goes() {
        ring.add(text("a", 40_000));
        ring.add(text("b", 40_000));
        ring.add(text("c", 40_000));

        assertThat(lengths()).containsExactly(10, 40_000, 40_000);
        assertThat(forgotten).isEmpty();
    }

    @Test
    void lets_the_oldest_go_where_nothing_large_is_left_to_cut() {
        for (String name : List.of("a", "b", "c", "d", "e", "f", "g", "h")) {
            ring.add(text(name, 15_000));
        }

        assertThat(forgotten).containsExactly("a", "b");
        assertThat(ring.count()).isEqualTo(8);
        assertThat(ring.dropped()).isEqualTo(2);
    }

    @Test
    void keeps_the_newest_however_large_it_is() {
        ring.add(text("a", 10));
        ring.add(text("b", 400_000));

        assertThat(lengths()).containsExactly(400_000);
        assertThat(forgotten).containsExactly("a");
    }

    @Test
    void numbers_stay_when_older_elements_go() {
        long first = ring.add(text("a", 15_000));
        for (int i = 0; i < 20; i++) {
            ring.add(text("b", 15_000));
        }
        long last = ring.add(text("c", 15_000));

        assertThat(List.of(first, last)).containsExactly(0L, 21L);
        assertThat(ring.since(last)).extracting(Text::value).allMatch(value -> value.startsWith("c"));
        assertThat(ring.since(0)).hasSize(6);
        assertThat(ring.since(22)).isEmpty();
    }

    @Test
    void replaces_what_is_kept_and_leaves_the_rest() {
        long first = ring.add(text("a", 10));
        ring.add(text("b", 400_000));

        ring.replace(first, before -> text("x", 10));
        ring.replace(1, before -> text("y", 20));

        assertThat(lengths()).containsExactly(20);
    }

    private List<Integer> lengths() {
        return ring.since(0).stream().map(text -> text.value().length()).toList();
    }

    private static Text text(String name, int length) {
        return new Text(name.repeat(length));
    }

    private record Text(String value) implements BoundedHistory.Sized<Text> {

        @Override
        public long bytes() {
            return value.length();
        }

        @Override
        public Text cut() {
            return new Text(value.substring(0, 10));
        }
    }
}
