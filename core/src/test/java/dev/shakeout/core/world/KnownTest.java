package dev.shakeout.core.world;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class KnownTest {

    private final Known<String> known = new Known<>();
    private int solved;

    private String solution(double... numbers) {
        known.begin();
        for (double x : numbers) {
            known.says(x);
        }
        return known.or(() -> "solution " + ++solved);
    }

    @Test
    void theSameNumbersHaveOneSolution() {
        assertEquals("solution 1", solution(1, 2));
        assertEquals("solution 1", solution(1, 2));
        assertEquals("solution 2", solution(1, 3));
        assertEquals("solution 1", solution(1, 2));
        assertEquals(2, solved);
    }

    @Test
    void fewerNumbersAreOthers() {
        assertEquals("solution 1", solution(1, 2));
        assertEquals("solution 2", solution(1));
        assertEquals("solution 3", solution());
        assertEquals("solution 2", solution(1));
    }

    @Test
    void thereIsRoomForManyNumbers() {
        double[] many = new double[1_000];
        assertEquals("solution 1", solution(many));
        many[999] = 1;
        assertEquals("solution 2", solution(many));
        assertEquals("solution 1", solution(new double[1_000]));
    }

    @Test
    void whatIsForgottenIsSolvedAnew() {
        assertEquals("solution 1", solution(1));
        known.clear();
        assertEquals("solution 2", solution(1));
    }
}
