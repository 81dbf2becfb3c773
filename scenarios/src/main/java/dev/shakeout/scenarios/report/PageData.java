package dev.shakeout.scenarios.report;

import dev.shakeout.core.ensemble.Fate;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.measure.Estimate;
import dev.shakeout.core.measure.Summary;
import dev.shakeout.scenarios.text.Json;
import java.util.List;
import java.util.function.ToDoubleFunction;
import tools.jackson.core.JsonGenerator;

/** What the charts of the page draw, as JSON that can stand inside a script element. Shares to seven digits. */
final class PageData {

    private final Figures figures;
    private final List<Firm> firms;

    PageData(Figures figures) {
        this.figures = figures;
        firms = figures.inChartOrder();
    }

    String text() {
        return Json.compact(this::write).replace("<", "\\u003c");
    }

    private void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("months", figures.months());
        json.writeNumberProperty("counted", figures.counted());
        json.writeStringProperty("start", figures.comparison().market().start().toString());
        json.writeStringProperty("group", figures.group().many());
        json.writeArrayPropertyStart("fates");
        for (Fate fate : figures.fates()) {
            json.writeStartObject();
            json.writeStringProperty("name", Tables.label(fate));
            json.writeStringProperty("color", Palette.fate(fate));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("measures");
        for (Figures.Measured measure : figures.measures()) {
            json.writeStartObject();
            json.writeStringProperty("title", measure.title());
            json.writeStringProperty("unit", measure.unit());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("firms");
        int[] ofKind = new int[Firm.Kind.values().length];
        for (Firm firm : firms) {
            json.writeStartObject();
            json.writeStringProperty("name", Markup.clean(firm.name()));
            json.writeStringProperty("kind", firm.kind().label());
            write(json, Palette.firm(firm.kind(), ofKind[firm.kind().ordinal()]++));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("scenarios");
        for (int s = 0; s < figures.scenarios().size(); s++) {
            write(json, figures.scenarios().get(s), Palette.scenario(s));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Palette.Style style) {
        json.writeStringProperty("color", style.line());
        json.writeStringProperty("ink", style.ink());
        json.writeArrayPropertyStart("dashes");
        style.dashes().forEach(json::writeNumber);
        json.writeEndArray();
    }

    private void write(JsonGenerator json, Figures.InScenario scenario, Palette.Style style) {
        json.writeStartObject();
        json.writeStringProperty("name", Markup.clean(scenario.name()));
        write(json, style);
        array(json, "left", scenario.left().distribution(), share -> share);
        json.writeArrayPropertyStart("firms");
        for (Firm firm : firms) {
            write(json, scenario.of(firm));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Figures.OfFirm firm) {
        json.writeStartObject();
        array(json, "share", firm.survival(), Estimate::value);
        array(json, "low", firm.survival(), Estimate::low);
        array(json, "high", firm.survival(), Estimate::high);
        array(json, "change", firm.difference(), Estimate::value);
        array(json, "changeLow", firm.difference(), Estimate::low);
        array(json, "changeHigh", firm.difference(), Estimate::high);
        array(json, "fates", firm.outcomes(), share -> share);
        json.writeArrayPropertyStart("paths");
        for (Figures.Path path : firm.paths()) {
            json.writeStartObject();
            array(json, "p05", path.months(), Summary::p05);
            array(json, "p50", path.months(), Summary::p50);
            array(json, "p95", path.months(), Summary::p95);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static <T> void array(JsonGenerator json, String name, List<T> all, ToDoubleFunction<T> number) {
        json.writeArrayPropertyStart(name);
        for (T one : all) {
            float x = (float) number.applyAsDouble(one);
            if (Float.isFinite(x)) {
                json.writeNumber(x);
            } else {
                json.writeNull();
            }
        }
        json.writeEndArray();
    }
}
