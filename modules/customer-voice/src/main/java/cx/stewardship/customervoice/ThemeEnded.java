package cx.stewardship.customervoice;

import cx.stewardship.shared.Refusal;

/** A theme was merged into another or dissolved meanwhile, and nothing can begin from it any more. */
public final class ThemeEnded extends Refusal {

    private static final long serialVersionUID = 1L;

    private final ThemeId goOn;
    private final String name;
    private final boolean merged;

    private ThemeEnded(String key, ThemeId goOn, String name, boolean merged, Object... arguments) {
        super(Kind.CONFLICT, key, arguments);
        this.goOn = goOn;
        this.name = name;
        this.merged = merged;
    }

    /** @param into the theme that took its place, by its name */
    public static ThemeEnded merged(String name, ThemeId into, String intoName) {
        return new ThemeEnded("voice.theme.mergedInto", into, intoName, true, name, intoName);
    }

    public static ThemeEnded dissolved(ThemeId theme, String name) {
        return new ThemeEnded("voice.theme.dissolved", theme, name, false, name);
    }

    /** Where to go on: with the theme that took its place; else with itself, where dissolving it can be taken back. */
    public ThemeId goOn() {
        return goOn;
    }

    /** Of the theme with which to go on. */
    public String name() {
        return name;
    }

    /** Whether another theme took its place. */
    public boolean isMerged() {
        return merged;
    }
}
