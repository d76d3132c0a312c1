package io.github.lanewise.cli.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SharedRowsTest {
    @ParameterizedTest
    @CsvSource({"0, 0, 1", "1, 1, 2", "10, 3, 1", "1000, 7, 2", "1001, 1, 3", "5, 5, 2"})
    void eachRowIsWorkedOnOnce(int rows, int atOnce, int threads) {
        AtomicIntegerArray times = new AtomicIntegerArray(rows);

        SharedRows.workOn(rows, atOnce, Collections.nCopies(threads, (first, count) -> {
            for (int row = 0; row < count; row++) {
                times.incrementAndGet((int) first + row);
            }
        }));

        for (int row = 0; row < rows; row++) {
            assertThat(times.get(row)).isEqualTo(1);
        }
    }

    /** The thread that has the earlier rows fails only after the other one has. */
    @Test
    void theFailureOfTheFirstRowsIsThrownWhoeverIsFaster() {
        CountDownLatch later = new CountDownLatch(1);
        SharedRows.Work work = (first, _) -> {
            if (first == 0) {
                await(later);
                throw new IllegalStateException("first");
            }
            later.countDown();
            throw new IllegalStateException("later");
        };

        assertThatThrownBy(() -> SharedRows.workOn(1_000_000, 10, List.of(work, work)))
                .hasMessage("first");
    }

    @Test
    void noRowsAreTakenAfterAFailure() {
        AtomicIntegerArray calls = new AtomicIntegerArray(1);
        SharedRows.Work work = (_, _) -> {
            calls.incrementAndGet(0);
            throw new OutOfMemoryError("none left");
        };

        assertThatThrownBy(() -> SharedRows.workOn(1_000_000, 10, List.of(work, work)))
                .isInstanceOf(OutOfMemoryError.class);
        assertThat(calls.get(0)).isLessThanOrEqualTo(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
