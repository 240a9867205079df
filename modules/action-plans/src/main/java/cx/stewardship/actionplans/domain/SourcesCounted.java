package cx.stewardship.actionplans.domain;

/** What a check made of the sources that comments came from: rates of other mixes of sources cannot be compared just so. */
public enum SourcesCounted {
    /** No source began, ended or changed much: all comments count. */
    ALL,
    /** Some did; counting all comments and only the steady sources say the same. */
    AGREE,
    /** Some did and bring hardly any comment on the theme: only the steady sources count. */
    STEADY,
    /** Some did, and the two comparisons do not say the same. */
    DISAGREE,
    /** No source was there all the time. */
    NONE;

    /** Whether there is no verdict because of it. */
    public boolean incomparable() {
        return this == DISAGREE || this == NONE;
    }
}
