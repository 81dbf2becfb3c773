package dev.shakeout.scenarios.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shakeout.core.scenario.Course;
import org.junit.jupiter.api.Test;

class CoursesTest {

    @Test
    void everyCourseHasWords() {
        assertEquals("to 0.5", Courses.inWords(Course.step(0.5)));
        assertEquals("from 1 to 0.25 in 6 months", Courses.inWords(Course.ramp(1, 0.25, 6)));
        assertEquals("to 5 for 1 month after 6 months, 1 otherwise", Courses.inWords(Course.pulse(5, 1, 6, 1)));
        assertEquals("to 3, the distance to 1 halving every 4 months", Courses.inWords(Course.decay(3, 1, 4)));
        assertEquals("month by month to 1, 0.5, 0.2, then constant", Courses.inWords(Course.series(1, 0.5, 0.2)));
    }

    @Test
    void everyCourseIsWrittenWithAllItsParts() {
        assertEquals("{\"kind\":\"step\",\"value\":0.5}", json(Course.step(0.5)));
        assertEquals("{\"kind\":\"ramp\",\"from\":1.0,\"to\":0.25,\"months\":6}", json(Course.ramp(1, 0.25, 6)));
        assertEquals(
                "{\"kind\":\"pulse\",\"value\":5.0,\"neutral\":1.0,\"first\":6,\"months\":2}",
                json(Course.pulse(5, 1, 6, 2)));
        assertEquals(
                "{\"kind\":\"decay\",\"value\":3.0,\"neutral\":1.0,\"halfLife\":4.0}", json(Course.decay(3, 1, 4)));
        assertEquals("{\"kind\":\"series\",\"values\":[1.0,0.2]}", json(Course.series(1, 0.2)));
    }

    private static String json(Course course) {
        return Json.compact(json -> Courses.write(json, course));
    }
}
