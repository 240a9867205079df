package cx.stewardship.shared.imports;

/** All rows of a file have been taken or rejected; fired after the last of them is stored. */
public record ImportFinished(long importId, String kind, String source, long added, long changed, long rejected) {}
