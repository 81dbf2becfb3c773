package dev.shakeout.examples.command;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class InterruptionTest {

    @Test
    void whileSimulatingTheWorkIsCalledOff() {
        try (Interruption interruption = Interruption.watch()) {
            interruption.callOff();
            assertTrue(Thread.interrupted());
            assertThrows(CancellationException.class, interruption::startWriting);
        }
    }

    @Test
    void onceWritingTheWorkIsFinished() {
        try (Interruption interruption = Interruption.watch()) {
            interruption.startWriting();
            interruption.callOff();
            assertFalse(Thread.interrupted());
        }
    }
}
