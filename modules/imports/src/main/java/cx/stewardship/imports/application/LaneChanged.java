package cx.stewardship.imports.application;

/** Something waits for its turn, or a place has become free. */
public record LaneChanged() {}
