package io.github.lanewise.warmup;

import com.sun.management.ThreadMXBean;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A daemon thread that calls vector loops on arrays of its own until they leave no garbage and are not slower than the scalar
 * ones, and then lets them serve. It ends when nothing has been left to do for some seconds, and starts again when there is.
 */
final class WarmUp {
    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** If the first passes fail and none succeeds, the others would fail, too. */
    private static final int HOPELESS = 2;

    private final Vectors vectors;
    private final Duration patience;

    /** Passes that wait; the thread works on the first. The monitor of this object guards all fields but the heater. */
    private final List<Pass<?>> waiting = new ArrayList<>();

    private @Nullable Heater heater;
    private boolean isRunning;
    private boolean isOff;
    private int hot;
    private int refused;

    /**
     * Nothing happens before there is something to do.
     *
     * @param vectors asked when there is
     * @param patience how long a pass may take to become hot
     */
    WarmUp(Vectors vectors, Duration patience) {
        this.vectors = vectors;
        this.patience = patience;
    }

    /** Whether the thread has something to do. */
    synchronized boolean isBusy() {
        return !waiting.isEmpty();
    }

    /** Makes sure of the thread, so that no call of a kernel has to start it. */
    synchronized void start() {
        if (!isRunning && !isOff) {
            isRunning = true;
            Thread thread = new Worker();
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Warms up a pass, unless that is under way or done. */
    synchronized void add(Pass<?> pass) {
        if (!pass.isAdded) {
            pass.isAdded = true;
            waiting.add(pass);
            start();
            notifyAll();
        }
        if (isOff) {
            settleWaiting();
        }
    }

    /** Warms up passes and waits until it is decided for each which loops serve; if interrupted, returns at once. */
    synchronized void await(List<Pass<?>> passes) {
        passes.forEach(this::add);
        try {
            for (Pass<?> pass : passes) {
                while (!pass.isSettled()) {
                    wait();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Worker extends Thread {
        Worker() {
            super("lanewise-warm-up");
        }

        @Override
        public void run() {
            try {
                // The first question loads the Vector API, so not before there is work.
                if (waitForWork() && vectors.objection().isPresent()) {
                    turnOff();
                }
                while (waitForWork()) {
                    if (heater == null) {
                        heater = new Heater(
                                (ThreadMXBean) ManagementFactory.getThreadMXBean(), vectors.provider(), patience);
                    }
                    settle(next(), heater);
                }
            } catch (RuntimeException | LinkageError failed) {
                log(Level.INFO, "Vector loops fail here: " + failed);
                turnOff();
            }
        }
    }

    private synchronized boolean waitForWork() {
        long end = System.nanoTime() + IDLE_NANOS;
        while (waiting.isEmpty() && isRunning) {
            long rest = end - System.nanoTime();
            try {
                TimeUnit.NANOSECONDS.timedWait(this, rest);
            } catch (InterruptedException e) {
                rest = 0;
            }
            isRunning = rest > 0;
        }
        return isRunning;
    }

    private synchronized Pass<?> next() {
        return waiting.getFirst();
    }

    /** One pass after the other: more would only make C2's queue longer, where users' own loops wait, too. */
    private <L> void settle(Pass<L> pass, Heater heater) {
        Heater.Heating<L> heating = heater.heating(pass);
        while (!heating.round()) {
            heater.pause(heating);
        }
        settled(pass, heating.vectorIfHot(), heating.objection());
    }

    private synchronized <L> void settled(Pass<L> pass, Optional<L> vector, String objection) {
        pass.settle(vector.orElse(pass.scalar));
        waiting.remove(pass);
        if (vector.isPresent()) {
            hot++;
        } else {
            refused++;
            log(objection.endsWith("slower") ? Level.DEBUG : Level.INFO, objection);
        }
        if (hot == 0 && refused == HOPELESS) {
            turnOff();
        }
        notifyAll();
    }

    /** Lets the scalar loops serve everything that is not hot yet. */
    private synchronized void turnOff() {
        isOff = true;
        isRunning = false;
        settleWaiting();
        notifyAll();
    }

    private void settleWaiting() {
        waiting.forEach(Pass::keepScalar);
        waiting.clear();
    }

    private static void log(Level level, String reason) {
        System.getLogger("io.github.lanewise")
                .log(level, "Lanewise goes on with its scalar code. " + reason + ". Results are the same.");
    }
}
