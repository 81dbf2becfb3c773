/**
 * What is shown of a comparison: a page for the browser, JSON and CSV for programs, a picture. Start with
 * {@link dev.shakeout.scenarios.report.Report}; {@link dev.shakeout.scenarios.report.Chart} draws any numbers over months.
 *
 * <p>All forms read the same {@code Figures}, computed once, so they cannot disagree. The page is one file that needs
 * no network: it holds its data, its style and Apache ECharts 6.1.0, and its security policy allows nothing else. Files
 * are written beside their place and moved there at the end: a run that fails leaves nothing half-written.
 *
 * <p>Only {@code results.json} holds a time measurement, and the manifest its hash and the JDK: the same run gives the
 * same bytes of everything else.
 *
 * <p>Sources: ECharts is under the Apache License 2.0, see {@code echarts/LICENSE} and {@code NOTICE}; colours of firms
 * and scenarios are those of M. Okabe and K. Ito (2008), "Color Universal Design", which people with any colour vision
 * can tell apart.
 */
@NullMarked
package dev.shakeout.scenarios.report;

import org.jspecify.annotations.NullMarked;
