package dev.shakeout.core.simulation;

import dev.shakeout.core.numeric.BlockSum;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads that share the rows of a world in whole blocks of firms. In the ensemble layout, and where there are fewer blocks
 * than threads, some stay away.
 */
final class Crew implements AutoCloseable {

    /** Work on rows {@code first} to {@code last} − 1 by member {@code who}. */
    @FunctionalInterface
    interface Share {
        void work(int who, int first, int last);
    }

    private final int[] bounds;
    private final ThreadPoolExecutor helpers;

    Crew(World world, int threads) {
        int rowsPerBlock = world.layout() == Layout.POPULATION ? BlockSum.BLOCK / world.length() : world.rowCount();
        int blocks = (world.rowCount() + rowsPerBlock - 1) / rowsPerBlock;
        int members = Math.max(Math.min(threads, blocks), 1);
        bounds = new int[members + 1];
        for (int k = 0; k <= members; k++) {
            bounds[k] = Math.min((int) ((long) blocks * k / members) * rowsPerBlock, world.rowCount());
        }
        int others = Math.max(members - 1, 1);
        helpers = new ThreadPoolExecutor(others, others, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "shakeout");
            thread.setDaemon(true);
            return thread;
        });
        helpers.allowCoreThreadTimeOut(true); // a crew that is kept for later keeps no threads
    }

    int size() {
        return bounds.length - 1;
    }

    /** Has every member do its share and waits for all. */
    void work(Share share) {
        List<Future<?>> others = new ArrayList<>();
        for (int k = 1; k < size(); k++) {
            int who = k;
            others.add(helpers.submit(() -> share.work(who, bounds[who], bounds[who + 1])));
        }
        share.work(0, bounds[0], bounds[1]);
        try {
            for (Future<?> other : others) {
                other.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while other threads were at work.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("Another thread failed.", e.getCause());
        }
    }

    @Override
    public void close() {
        helpers.shutdownNow();
    }
}
