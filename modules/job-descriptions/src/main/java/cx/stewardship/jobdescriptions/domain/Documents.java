package cx.stewardship.jobdescriptions.domain;

/** Reads what stands in a document of a word processor. */
public interface Documents {

    /**
     * The text, with headings and lists as Markdown marks them.
     *
     * @param content of the file; what it is, is told by it and not by its name
     * @throws DescriptionRefused when it is no document with text in it; it says what to do
     */
    String text(byte[] content);
}
