package io.github.lanewise.probe;

import com.sun.management.ThreadMXBean;
import io.github.lanewise.Implementation;
import io.github.lanewise.Lanewise;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Calls all kernels in an order that is meant to mislead the compiler: every call is followed by one of another kernel, at
 * random, half of the kernels starting with small ranges and half with large ones, which end within their arrays or with
 * them, after vector code of other widths. Where C2 does not keep vectors in registers, a call leaves garbage; after warm-up none may. Prints what was chosen,
 * how many calls were checked, and each kernel that allocates.
 *
 * <p>The first argument, 0 or 1, says which half starts with small ranges; or it is {@code descending} or {@code shuffled}: then
 * all kernels get all sizes in that order first. The second says whether the vector code of other widths shifts by
 * a number. After that, a range that ends with its array and is less than a vector may leave some bytes (Limits
 * in the README), so those are at the beginning then.
 */
final class HostileOrder {
    private static final int LARGEST = 4_098;
    private static final int[] WARM_UP_SIZES = {1, 2, 3, 5, 7, 8, 9, 15, 16, 17, 23, 31, 33, 64, 100, 129, 255, 1_000};

    /** C2 compiles a method after 5,000 calls at the latest. */
    private static final int LEAST_ROUNDS = 5_100 / WARM_UP_SIZES.length;

    private static final int MOST_ROUNDS = 2 * LEAST_ROUNDS;
    private static final int CHECKS = 8;

    /** The half that starts with small ranges, if there is none. */
    private static final int NEITHER = 2;

    private static final int LARGEST_VECTOR = 16;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final List<Task> tasks = new ArrayList<>();
    private final Random random = new Random(1);
    private final int smallestAtEnd;
    private long calls;

    private HostileOrder(Implementation implementation, int half, boolean shifts) {
        smallestAtEnd = shifts ? LARGEST_VECTOR : 1;
        Calls.of(implementation, LARGEST).forEach((name, call) -> tasks.add(new Task(name, call)));
        for (int i = 0; i < tasks.size(); i++) {
            tasks.get(i).smallFirst = i % 2 == half;
        }
    }

    public static void main(String[] arguments) {
        Implementation implementation = Lanewise.implementations().getFirst();
        System.out.println(implementation);
        boolean shifts = Boolean.parseBoolean(arguments[1]);
        boolean inHalves = arguments[0].matches("[01]");
        HostileOrder order =
                new HostileOrder(implementation, inHalves ? Integer.parseInt(arguments[0]) : NEITHER, shifts);
        OtherVectors.run(Inputs.logits(LARGEST, 1), new float[LARGEST], shifts);
        boolean isShuffled = arguments[0].equals("shuffled");
        if (!inHalves) {
            order.check(isShuffled);
        }
        for (int i = 0; i < CHECKS; i++) {
            order.warmUp();
            if (order.check(isShuffled)) {
                break;
            }
        }
        for (Task task : order.tasks) {
            if (task.bytes > 0) {
                System.out.printf(
                        "%s allocates: %d bytes in %d of %d calls, most at size %d: %d bytes%n",
                        task.name, task.bytes, task.guilty, LARGEST, task.worstSize, task.worst);
            }
        }
        System.out.println("calls checked: " + order.calls);
    }

    /** Calls until everything should be compiled, and on until nothing allocates, within limits. */
    private void warmUp() {
        boolean clean = false;
        for (int round = 0; round < MOST_ROUNDS && !(clean && round > LEAST_ROUNDS); round++) {
            clean = round(WARM_UP_SIZES);
        }
    }

    /** Calls all kernels with all sizes. */
    private boolean check(boolean shuffled) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < LARGEST; i++) {
            all.add(i + 1);
        }
        if (shuffled) {
            Collections.shuffle(all, new Random(2));
        }
        int[] sizes = all.stream().mapToInt(Integer::intValue).toArray();
        calls += (long) sizes.length * tasks.size();
        return round(sizes);
    }

    /** Calls each kernel with each size, and returns whether no call has allocated anything. */
    private boolean round(int[] sizes) {
        tasks.forEach(Task::reset);
        boolean clean = true;
        for (int i = 0; i < sizes.length; i++) {
            Collections.shuffle(tasks, random);
            for (Task task : tasks) {
                int size = sizes[task.smallFirst ? i : sizes.length - 1 - i];
                long before = threads.getCurrentThreadAllocatedBytes();
                task.call.run(size % 2 == 0 || size < smallestAtEnd ? 0 : LARGEST - size, size);
                long bytes = threads.getCurrentThreadAllocatedBytes() - before;
                clean &= bytes == 0;
                task.record(size, bytes);
            }
        }
        return clean;
    }

    /** A kernel, and what it has allocated in a round. */
    private static final class Task {
        private final String name;
        private final Calls.Call call;
        private boolean smallFirst;
        private long bytes;
        private int guilty;
        private long worst;
        private int worstSize;

        Task(String name, Calls.Call call) {
            this.name = name;
            this.call = call;
        }

        void reset() {
            bytes = 0;
            guilty = 0;
            worst = 0;
            worstSize = 0;
        }

        void record(int size, long allocated) {
            bytes += allocated;
            guilty += allocated > 0 ? 1 : 0;
            if (allocated > worst) {
                worst = allocated;
                worstSize = size;
            }
        }
    }
}
