package cx.stewardship.maturity.domain;

import java.util.List;

/** Reads and writes the text of a framework. */
public interface FrameworkFormat {

    /**
     * @throws FrameworkRefused when the text is no framework; it names each place and what was expected there
     */
    Framework read(String text);

    /** A text that reads as this framework. What it says is not examined. */
    String write(Framework framework);

    /**
     * Reads the rules by which live data limit a quality, as they stand under {@code caps} in the text of a framework.
     *
     * @param text blank for none
     * @throws FrameworkRefused when they are no such rules
     */
    List<CapRule> readCaps(String text);

    /** Such rules in one line; blank for none. */
    String writeCaps(List<CapRule> caps);

    /**
     * Reads the live figures of a framework, as they stand under {@code indicators} in its text.
     *
     * @param text blank for none
     * @throws FrameworkRefused when they are no such figures
     */
    List<Framework.IndicatorUse> readIndicators(String text);

    /** Such figures in one line; blank for none. */
    String writeIndicators(List<Framework.IndicatorUse> indicators);
}
