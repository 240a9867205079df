package cx.stewardship.customervoice;

/**
 * What had come in is read, and has joined the themes that it is like; none waits to be read. What a file tells of themes is known only
 * now, not yet when the file is in.
 */
public record CommentsPlaced() {}
