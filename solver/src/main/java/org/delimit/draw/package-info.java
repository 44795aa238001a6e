/**
 * Pictures of maps and plots as PNG and SVG files, made without a browser or a screen.
 *
 * <p>A <em>picture</em> paints itself on any {@link java.awt.Graphics2D}; one drawing serves both
 * formats. A <em>theme</em> says what a map shows: a colour for each district and a legend. All
 * lengths are pixels of a sheet {@value org.delimit.draw.Pictures#SHEET} wide, which is scaled to
 * the width asked for. Texts need a font, also on a machine without a screen (fontconfig and any
 * one of its fonts); SVG files need Batik's svggen on the class path.
 */
package org.delimit.draw;
