package dev.shakeout.scenarios.china2025;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.technology.Buzz;
import dev.shakeout.core.technology.Cloning;
import dev.shakeout.core.technology.Flywheel;
import dev.shakeout.core.technology.Generations;
import dev.shakeout.core.technology.OpenModels;
import dev.shakeout.core.technology.Products;
import dev.shakeout.core.technology.Serving;
import dev.shakeout.core.technology.Technology;
import dev.shakeout.scenarios.evidence.Sourced;
import java.util.Set;

/** The case's numbers of technology: models, who opens and who copies them, craft, data and what serving costs. */
final class Technology2025 {

    /** Those of the six that hold on to base models of their own: fact camps-holdout-count. */
    private static final Set<String> HOLDOUTS = Set.of("zhipu", "minimax", "moonshot", "stepfun");

    private final Sourced sheet;

    Technology2025(Sourced sheet) {
        this.sheet = sheet;
    }

    /** {@code market} with what holds for everybody in it. */
    Market on(Market market) {
        return market.with(Technology.ALPHA, sheet.value("technology.alpha"))
                .with(Technology.HARDWARE_DECLINE, sheet.value("technology.hardware-decline"))
                .with(Technology.PROGRESS, sheet.value("technology.algorithmic-progress"))
                .with(Technology.NOISE, sheet.value("technology.noise"))
                .with(Technology.TALENT_ELASTICITY, sheet.value("technology.talent-elasticity"))
                .with(Technology.SPILLOVER, sheet.value("technology.spillover"))
                .with(Technology.FORGETTING, sheet.value("technology.forgetting"))
                .with(Technology.RUN_MONTHS, sheet.value("technology.run-months"))
                .with(OpenModels.ADOPTER_GAP, sheet.value("technology.adopter-gap"))
                .with(OpenModels.ADOPTION_COST, sheet.value("technology.adoption-cost"))
                .with(OpenModels.BRAND_GAIN, sheet.value("strategy.open-brand-gain"))
                .with(Products.WEAR, sheet.value("technology.craft-loss-per-nat"))
                .with(Buzz.HALF_LIFE, sheet.value("segment.home-assistant.release-buzz-halflife"))
                .with(Buzz.THRESHOLD, sheet.value("segment.home-assistant.release-buzz-threshold"))
                .with(Flywheel.MOST, sheet.value("vertical.all.flywheel-max"))
                .with(Flywheel.DECAY, sheet.value("vertical.all.data-decay"))
                .with(Generations.TRANSFER, sheet.value("scenario.AgentWave.technology.transfer"))
                .with(Serving.OPEN_COST, sheet.value("price.serving-cost-open"))
                .with(Serving.OPEN_MARKUP, sheet.value("price.open-markup"));
    }

    /** A startup, with its craft, and what serving costs one of its size. */
    Firm startup(Firm firm, String id) {
        Firm own = opening(firm, id)
                .with(Products.CRAFT, sheet.value(id + ".craft"))
                .with(Serving.COST, startupsCost());
        return HOLDOUTS.contains(id)
                ? own.with(OpenModels.ADOPTION_RATE, sheet.value("technology.adoption-rate-holdout"))
                : own;
    }

    /** The challenger, who opens everything and serves it at the cost that is known. */
    Firm challenger(Firm firm, String id) {
        return firm.with(OpenModels.OPEN_RELEASE, sheet.value(id + ".open-release"))
                .with(Serving.COST, sheet.value("price.serving-cost-open"));
    }

    /** An incumbent, with how it copies; its machines serve as cheaply as the challenger's. */
    Firm incumbent(Firm firm, String id) {
        Firm own = opening(firm, id)
                .with(Cloning.LAG, sheet.value(id + ".clone-lag"))
                .with(Cloning.FIDELITY, sheet.value(id + ".clone-quality"))
                .with(Cloning.ATTENTION_THRESHOLD, sheet.value(id + ".vertical-threshold"))
                .with(Cloning.ENTRY_RATE, sheet.value(id + ".vertical-entry-rate"))
                .with(Serving.COST, sheet.value("price.serving-cost-open"));
        return id.equals("tencent")
                ? own.with(OpenModels.ADOPTED_AT_START, Value.reported(1, "open-source-yuanbao-uses-deepseek"))
                : own.with(OpenModels.ADOPTION_RATE, sheet.value("technology.adoption-rate-incumbent"));
    }

    private Value startupsCost() {
        double yuan = sheet.number("price.serving-cost-open") * sheet.number("price.serving-cost-startups");
        return Sourced.composed(yuan, 0.4, 3, "serving cost of the open model times that of startups relative to it");
    }

    /** Who opens its models, and how often. */
    private Firm opening(Firm firm, String id) {
        Value odds = switch (id) {
            case "zhipu" -> half("open-source-zhipu-year-2025");
            case "minimax" -> half("open-source-minimax-first-2025-01");
            case "baidu" -> half("open-source-baidu-joins-2025");
            case "alibaba" -> half("open-source-qwen-70b-params");
            default -> Value.assumed(Prior.uniform(0, 0, 0.2), "has not opened a base model in the articles");
        };
        return firm.with(OpenModels.OPEN_RELEASE, odds);
    }

    private static Value half(String fact) {
        return Value.assumed(Prior.uniform(0.2, 0.5, 0.9), "opens some of its models, no rate is told", fact);
    }
}
