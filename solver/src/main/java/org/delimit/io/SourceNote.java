package org.delimit.io;

/**
 * Where a column or a file of the data comes from.
 *
 * @param data name of the column or file
 * @param grade how far it can be trusted, in the words of the file (A is best)
 * @param source the source
 */
public record SourceNote(String data, String grade, String source) {}
