package cx.stewardship.shared.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadOnceTest {

    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void forget() {
        ReadOnce.done();
    }

    private int ask(String question) {
        return ReadOnce.of(question, asked::incrementAndGet);
    }

    @Test
    void whoever_changes_something_always_gets_the_newest_answer() {
        assertThat(ask("departments")).isEqualTo(1);
        assertThat(ask("departments")).isEqualTo(2);
        assertThat(ReadOnce.isLooking()).isFalse();
    }

    @Test
    void whoever_only_looks_asks_each_question_once() {
        ReadOnce.looking();

        assertThat(ReadOnce.isLooking()).isTrue();
        assertThat(ask("departments")).isEqualTo(1);
        assertThat(ask("people")).isEqualTo(2);
        assertThat(ask("departments")).isEqualTo(1);
    }

    @Test
    void the_next_look_does_not_see_the_answers_of_the_last() {
        ReadOnce.looking();
        ask("departments");
        ReadOnce.done();

        assertThat(ask("departments")).isEqualTo(2);
        ReadOnce.looking();
        assertThat(ask("departments")).isEqualTo(3);
        ReadOnce.looking();
        assertThat(ask("departments")).isEqualTo(4);
    }

    @Test
    void nobody_else_sees_them() {
        ReadOnce.looking();
        ask("departments");

        assertThat(CompletableFuture.supplyAsync(() -> ask("departments")).join())
                .isEqualTo(2);
    }

    @Test
    void a_question_that_failed_is_asked_again() {
        ReadOnce.looking();

        assertThatThrownBy(() -> ReadOnce.of("departments", () -> {
                    throw new IllegalStateException("no database");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(ask("departments")).isEqualTo(1);
    }
}
