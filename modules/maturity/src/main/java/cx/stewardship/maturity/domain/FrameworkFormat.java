package cx.stewardship.maturity.domain;

/** Reads the text of a framework. */
public interface FrameworkFormat {

    /**
     * @throws FrameworkRefused when the text is no framework; it names each place and what was expected there
     */
    Framework read(String text);
}
