/**
 * One HTML file that shows a plan with everything it must be compared with; it works offline.
 *
 * <p>A report never shows a plan without its <em>baselines</em> and without the <em>grades</em> of
 * its data: A census, B official estimate, C map overlay, D own estimate. A map is
 * <em>schematic</em> if its shapes are stand-ins for the real ones, such as cells around points.
 * Text and tables are plain HTML that needs no script; the map and the plots are drawn by D3, which
 * is copied into the file from its WebJar ({@code org.webjars.npm:d3}).
 *
 * <p>The map is sent as <em>arcs</em>: lines between two districts, or between one and the outside,
 * each once. The script of the page puts districts, and the lines of any plan, together from them.
 * It is written in parts by purpose, which share one global, {@code Delimit}.
 */
package org.delimit.report;
