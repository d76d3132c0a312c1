package io.github.lanewise.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.lanewise.peer.Mode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ComparisonTest {
    private static final int LEAST_OBJECT = 16;

    @Test
    void measuresInProcessesOfTheirOwn() throws IOException {
        Comparison.Options options = new Comparison.Options(
                "bench",
                "1",
                List.of("relu", "softmax"),
                List.of(Mode.FORWARD, Mode.BACKWARD),
                List.of(8, 1024),
                0,
                -1f,
                1f,
                false,
                false,
                false,
                new Comparison.Effort(2, 3, 1, 1, 1));
        List<Results> found = new ArrayList<>();
        List<String> progress = new ArrayList<>();

        new Comparison(options).run((done, total, last) -> progress.add(done + "/" + total + " " + last), found::add);

        assertThat(found).hasSize(2);
        Results results = found.getLast();
        assertThat(results.cases())
                .containsExactly(
                        new Case("relu", Mode.FORWARD, 8),
                        new Case("relu", Mode.FORWARD, 1024),
                        new Case("relu", Mode.BACKWARD, 8),
                        new Case("relu", Mode.BACKWARD, 1024),
                        new Case("softmax", Mode.FORWARD, 8),
                        new Case("softmax", Mode.FORWARD, 1024));
        assertThat(results.figures())
                .allSatisfy(figure -> assertThat(figure.nanos()).hasSize(2 * 3));
        assertThat(results.peers()).extracting(Results.PeerStatus::name).containsExactly("plain Java");
        assertThat(results.settings().forksDone()).isEqualTo(2);
        assertThat(found.getFirst().settings().forksDone()).isEqualTo(1);
        assertThat(progress).hasSize(12).first().isEqualTo("1/12 relu forward, 1,024 elements");
        assertThat(Standing.headline(results)).hasSize(3).allSatisfy(standing -> {
            assertThat(standing.toRoofline()).isPresent();
            assertThat(standing.ours().contestant()).isEqualTo(Results.OURS);
        });
        assertReadsWhatItWrites(results);
    }

    @Test
    void measuresRowsOfAnyLength() throws IOException {
        Comparison.Options options = new Comparison.Options(
                "bench",
                "1",
                List.of("relu", "log_softmax"),
                List.of(Mode.FORWARD, Mode.BACKWARD_FROM_OUTPUT),
                List.of(1024),
                8,
                -1f,
                1f,
                false,
                false,
                false,
                new Comparison.Effort(1, 1, 1, 1, 1));
        List<String> progress = new ArrayList<>();
        List<Results> found = new ArrayList<>();

        new Comparison(options).run((done, total, last) -> progress.add(last), found::add);

        assertThat(progress)
                .containsExactly(
                        "relu forward, 1,024 elements",
                        "relu backward from output, 1,024 elements",
                        "log_softmax forward, 128 rows of 8",
                        "log_softmax backward from output, 128 rows of 8");
        assertThat(found.getLast().wrong()).isEmpty();
        assertReadsWhatItWrites(found.getLast());
    }

    @Test
    void measuresFirstCalls() throws IOException {
        Comparison.Options options = new Comparison.Options(
                "bench",
                "1",
                List.of("relu", "tanh"),
                List.of(Mode.FORWARD),
                List.of(8),
                0,
                -1f,
                1f,
                false,
                false,
                true,
                new Comparison.Effort(1, 1, 1, 1, 1));
        List<Results> found = new ArrayList<>();
        List<String> progress = new ArrayList<>();

        new Comparison(options).run((done, total, last) -> progress.add(done + "/" + total), found::add);

        List<FirstCalls> calls = found.getLast().firstCalls();
        assertThat(calls).hasSize(2 * FirstCalls.contestants().size());
        assertThat(calls).extracting(FirstCalls::contestant).contains("plain Java", "auto", "scalar");
        assertThat(calls)
                .allSatisfy(each -> assertThat(each.medians()).isSorted().hasSameSizeAs(FirstCalls.COUNTS));
        assertThat(progress).last().isEqualTo("%1$d/%1$d".formatted(2 + calls.size()));
        assertReadsWhatItWrites(found.getLast());
    }

    /** Before rows could have any length, none was written. */
    @Test
    void readsRowsOfTheUsualLength() throws IOException {
        String json = Samples.of(Samples.figure(new Case("softmax", Mode.FORWARD, 4096, 64), Results.OURS, 1))
                .json();
        String old = json.replaceFirst(",\\s*\"columns\"\\s*:\\s*64", "");

        assertThat(Results.parse(json).cases()).containsExactly(new Case("softmax", Mode.FORWARD, 4096, 64));
        assertThat(Results.parse(old).cases()).containsExactly(new Case("softmax", Mode.FORWARD, 4096, 1024));
    }

    /** C2 makes objects of our vectors if it believes that they might be those of the peer that computes with half the width. */
    @Test
    void kernelsLeaveNoGarbageBesideVectorsOfAnotherWidth() throws IOException {
        Comparison.Options options = new Comparison.Options(
                "bench",
                "1",
                List.of("softmax", "log_softmax", "relu", "elu", "sigmoid", "silu", "gelu", "softplus"),
                List.of(Mode.FORWARD),
                List.of(1, 128, 16_384),
                0,
                -8f,
                8f,
                true,
                true,
                false,
                new Comparison.Effort(1, 3, 20, 80, 3));
        List<Results> found = new ArrayList<>();

        new Comparison(options).run((done, total, last) -> {}, found::add);

        assertThat(found.getLast().figures())
                .filteredOn(figure -> figure.contestant().equals(Results.OURS))
                .hasSize(24)
                .allSatisfy(figure -> assertThat(figure.bytes())
                        .as("bytes a call of %s", figure)
                        .isLessThan(LEAST_OBJECT));
    }

    private static void assertReadsWhatItWrites(Results results) throws JsonProcessingException {
        assertThat(Results.parse(results.json())).isEqualTo(results);
        assertThat(results.json()).matches("\\p{ASCII}*");
    }
}
