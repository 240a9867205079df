package cx.stewardship.shared.thread;

/** {@code from} is nearer to the customer, {@code to} nearer to the evidence. */
public record ThreadLink(ThreadRef from, ThreadRef to) {}
