package org.delimit.geometry.io;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Encodings as .cpg files and the language byte of dBASE tables name them. */
final class Charsets {
  static final Charset WESTERN = Charset.forName("windows-1252");

  private static final Pattern CODE_PAGE =
      Pattern.compile("(?:ANSI|OEM|CP|WINDOWS|MS|LDID)?[ _-]?([0-9]{3,5})");

  /** Language bytes of tables that ESRI's and other tools write, and their code pages. */
  private static final Map<Integer, Integer> LANGUAGES =
      Map.ofEntries(
          Map.entry(0x01, 437),
          Map.entry(0x02, 850),
          Map.entry(0x03, 1252),
          Map.entry(0x57, 1252),
          Map.entry(0x58, 1252),
          Map.entry(0x59, 1252),
          Map.entry(0x64, 852),
          Map.entry(0x65, 866),
          Map.entry(0x66, 865),
          Map.entry(0x6b, 857),
          Map.entry(0x7d, 1255),
          Map.entry(0x7e, 1256),
          Map.entry(0xc8, 1250),
          Map.entry(0xc9, 1251),
          Map.entry(0xca, 1254),
          Map.entry(0xcb, 1253),
          Map.entry(0xcc, 1257));

  private Charsets() {}

  /**
   * The encoding a .cpg file names.
   *
   * @return null if it names none that is known here
   */
  static Charset named(String text) {
    String name = text.strip().toUpperCase(Locale.ROOT);
    Matcher page = CODE_PAGE.matcher(name);
    if (page.matches()) {
      return ofPage(Integer.parseInt(page.group(1)));
    }
    Matcher latin = Pattern.compile("(?:ISO)?[ _-]?8859[ _-]?([0-9]{1,2})").matcher(name);
    return charset(latin.matches() ? "ISO-8859-" + latin.group(1) : name);
  }

  /** The encoding of a language byte, or null. */
  static Charset ofLanguage(byte language) {
    Integer page = LANGUAGES.get(Byte.toUnsignedInt(language));
    return page == null ? null : ofPage(page);
  }

  private static Charset ofPage(int page) {
    if (page == 65001) {
      return StandardCharsets.UTF_8;
    }
    if (page / 10 == 8859 || page / 100 == 8859) {
      return charset("ISO-8859-" + String.valueOf(page).substring(4));
    }
    return charset(page / 10 == 125 ? "windows-" + page : "IBM" + page);
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
