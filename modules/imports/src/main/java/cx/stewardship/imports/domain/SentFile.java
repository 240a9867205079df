package cx.stewardship.imports.domain;

import java.io.Serializable;

/**
 * A file as it came in, kept aside until its import is done.
 *
 * @param name as its sender calls it
 * @param spooled name under which it is kept
 * @param size in bytes
 * @param hash SHA-256, hexadecimal
 */
public record SentFile(String name, String spooled, long size, String hash) implements Serializable {}
